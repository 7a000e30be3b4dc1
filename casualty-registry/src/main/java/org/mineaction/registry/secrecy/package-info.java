/**
 * What is known of a person, kept from everyone who only sees the database: fields encrypted one by one, names found again by a
 * keyed hash, and the keys for both.
 */
package org.mineaction.registry.secrecy;
