/** Incidents that are probably one: pointed out, never merged. */
package org.mineaction.registry.duplicate;
