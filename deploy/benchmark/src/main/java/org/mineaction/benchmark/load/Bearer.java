package org.mineaction.benchmark.load;

import java.time.Duration;
import org.mineaction.local.LocalTokens;

/** Who requests come from, so that what access control costs is in every figure. */
public final class Bearer {
    private static final Duration LONG_ENOUGH = Duration.ofDays(2);

    /** The line of a request's head of an account that may do everything. */
    static final String LINE = line("benchmark", "editor", "analyst", "registrar", "operator");

    private Bearer() {}

    /** The line of a request's head of an account with these roles, which reports for the team Benchmark. */
    public static String line(String account, String... roles) {
        return "Authorization: Bearer " + LocalTokens.shared().of(account, "Benchmark", LONG_ENOUGH, roles);
    }
}
