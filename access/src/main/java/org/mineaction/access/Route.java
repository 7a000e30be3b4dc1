package org.mineaction.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One way to call a service, and who may.
 *
 * @param method GET, POST or PUT; a GET may be a HEAD as well
 * @param address where
 * @param roles of which the caller needs one; none when everybody may call
 * @param isTraced whether it is written down who did it: what changes something, and what reads personal data
 */
public record Route(String method, Template address, Set<AccessRole> roles, boolean isTraced) {
    public Route {
        roles = Set.copyOf(roles);
    }

    /** A call that everybody may make. */
    public static Route open(String method, String path) {
        return new Route(method, Template.of(path), Set.of(), false);
    }

    /** A call that reads, for whom has one of these roles. */
    public static Route reading(String path, AccessRole first, AccessRole... others) {
        return new Route("GET", Template.of(path), EnumSet.of(first, others), false);
    }

    /** A call of which a trace is kept, for whom has one of these roles. */
    public static Route traced(String method, String path, AccessRole first, AccessRole... others) {
        return new Route(method, Template.of(path), EnumSet.of(first, others), true);
    }

    /** Its address, with names in braces for what differs from call to call. */
    public String path() {
        return address.path();
    }

    /** Whether everybody may call. */
    public boolean isOpen() {
        return roles.isEmpty();
    }

    boolean allows(Caller caller) {
        return isOpen() || caller.roles().stream().anyMatch(roles::contains);
    }

    /** As in a table of routes: the roles by name, in one order. */
    public String who() {
        return isOpen()
                ? "everybody"
                : roles.stream().sorted().map(AccessRole::text).collect(Collectors.joining(", "));
    }
}
