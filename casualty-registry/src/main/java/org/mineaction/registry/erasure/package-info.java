/** Erasing what is known of a person, for good and in every version, while the person stays counted. */
package org.mineaction.registry.erasure;
