package org.mineaction.benchmark.load;

import java.time.Duration;
import org.mineaction.local.LocalTokens;

/** Who all requests come from: an account that may do everything, so that what access control costs is in every figure. */
final class Bearer {
    /** The line of a request's head. */
    static final String LINE = "Authorization: Bearer "
            + LocalTokens.shared()
                    .of("benchmark", "Benchmark", Duration.ofDays(2), "editor", "analyst", "registrar", "operator");

    private Bearer() {}
}
