package org.mineaction.kubernetes;

import java.util.stream.Stream;

/** Something that must hold of manifests. */
@FunctionalInterface
interface Check {
    /** What does not hold, each as one line. */
    Stream<String> complaints(Manifests manifests);
}
