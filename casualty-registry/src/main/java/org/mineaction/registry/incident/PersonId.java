package org.mineaction.registry.incident;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Which person in which version of which incident. */
@Embeddable
record PersonId(UUID incidentId, int revision, UUID casualtyId) {}
