package org.mineaction.local.samples;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * A file of made-up incidents, one revision on each line.
 *
 * @param name files are sent in the order of their names
 * @param incidents its lines
 */
record IncidentFile(String name, List<SampleIncident> incidents) {
    IncidentFile {
        incidents = List.copyOf(incidents);
    }

    String content() {
        return incidents.stream()
                .map(incident -> IncidentJson.of(incident).toString())
                .collect(joining("\n", "", "\n"));
    }

    @Override
    public String toString() {
        return name;
    }
}
