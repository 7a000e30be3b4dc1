package org.mineaction.registry.incident;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Which version of which incident. */
@Embeddable
record VersionId(UUID incidentId, int revision) {}
