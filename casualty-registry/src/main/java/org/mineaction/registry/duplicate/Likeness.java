package org.mineaction.registry.duplicate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What an incident is held against others by.
 *
 * @param incidentId which
 * @param occurredOn only incidents of the same day
 * @param district and of the same district may be the same
 * @param device code
 * @param killed people, like injured and unknown
 * @param names all hashes that the names of its people may be kept as: while keys change, those of others are of either key;
 *     empty when nobody is named
 */
public record Likeness(
        UUID incidentId,
        LocalDate occurredOn,
        String district,
        String device,
        int killed,
        int injured,
        int unknown,
        List<byte[]> names) {
    public Likeness {
        names = List.copyOf(names);
    }
}
