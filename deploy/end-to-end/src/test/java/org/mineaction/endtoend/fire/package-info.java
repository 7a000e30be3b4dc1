/** Faults struck at the packaged services while they work, and the account of what they did to the figures: none. */
package org.mineaction.endtoend.fire;
