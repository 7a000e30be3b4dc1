package org.mineaction.registry.incident;

/**
 * What became of a request to record an incident.
 *
 * @param incident as it stands, without personal data
 * @param isNew whether it was not known before
 */
record Written(IncidentAnswer incident, boolean isNew) {}
