/** Incidents and the people hurt in them: recorded, amended, withdrawn, read, and every version of them kept. */
package org.mineaction.registry.incident;
