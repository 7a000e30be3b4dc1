package org.mineaction.endtoend.fire;

import java.util.UUID;

/**
 * One revision of one incident.
 *
 * @param incidentId the incident
 * @param number 1 and more
 * @param says what it says
 */
record IncidentRevision(UUID incidentId, int number, Happening says) {}
