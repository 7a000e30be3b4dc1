package org.mineaction.registry.incident;

import java.util.UUID;

/**
 * What became of a request to write.
 *
 * @param incidentId of which incident
 * @param isNew whether it was not known before
 */
record Written(UUID incidentId, boolean isNew) {}
