package org.mineaction.kubernetes;

import java.util.regex.Pattern;
import java.util.stream.Stream;

final class Images implements Check {
    private static final Pattern FIXED = Pattern.compile(".+/.+(:(?!latest$)[\\w.-]+|@sha256:\\p{XDigit}{64})$");

    @Override
    public Stream<String> complaints(Manifests manifests) {
        return manifests
                .programs()
                .flatMap(Workload::containers)
                .map(container -> container.path("image").asText())
                .filter(image -> !FIXED.matcher(image).matches())
                .map(image -> image + " is not a certain version of a certain registry's");
    }
}
