package org.mineaction.kubernetes;

import java.util.stream.Stream;

/** What nobody knows is left out without a word. */
final class KnownFields implements Check {
    @Override
    public Stream<String> complaints(Manifests manifests) {
        return manifests.resources().stream().flatMap(KnownFields::of);
    }

    private static Stream<String> of(Resource resource) {
        if (KubernetesFields.knows(resource)) {
            return KubernetesFields.complaints(resource);
        }
        return StrimziFields.knows(resource)
                ? StrimziFields.complaints(resource)
                : OperatorSchemas.complaints(resource);
    }
}
