/** What is sent of an incident, and every rule it must keep, as pure functions. */
package org.mineaction.registry.draft;
