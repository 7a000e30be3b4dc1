package org.mineaction.access;

import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/**
 * Who calls, as the token says.
 *
 * @param subject the account, which no other of the provider's has ({@code sub}); null when nobody said who it is
 * @param name what the account is called, as it is written down with whatever is done; null when nobody said who it is
 * @param team the team that the account reports for; null when it does for none
 * @param roles what the account may be to the ledger
 */
public record Caller(String subject, String name, String team, Set<AccessRole> roles) {
    /** Somebody without a token, who may do what everybody may. */
    public static final Caller NOBODY = new Caller(null, null, null, Set.of());

    private static final String KEY = Caller.class.getName();

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** The caller of a call that passed the gate. */
    public static Caller of(RoutingContext call) {
        Caller caller = call.get(KEY);
        if (caller == null) {
            // No route leads past the gate; should one ever, nothing is allowed there.
            return NOBODY;
        }
        return caller;
    }

    void makes(RoutingContext call) {
        call.put(KEY, this);
    }

    /** Whether the account has this role. */
    public boolean is(AccessRole role) {
        return roles.contains(role);
    }
}
