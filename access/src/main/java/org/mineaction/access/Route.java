package org.mineaction.access;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One way to call a service, and who may.
 *
 * @param method GET, POST or PUT; a GET may be a HEAD as well
 * @param path its address, with names in braces for single segments; {@code **} at the end stands for any further ones
 * @param roles of which the caller needs one; none when everybody may call
 * @param isTraced whether it is written down who did it: what changes something, and what reads personal data
 */
public record Route(String method, String path, Set<AccessRole> roles, boolean isTraced) {
    private static final String REST = "**";

    public Route {
        roles = Set.copyOf(roles);
    }

    /** A call that everybody may make. */
    public static Route open(String method, String path) {
        return new Route(method, path, Set.of(), false);
    }

    /** A call that reads, for whom has one of these roles. */
    public static Route reading(String path, AccessRole first, AccessRole... others) {
        return new Route("GET", path, EnumSet.of(first, others), false);
    }

    /** A call of which a trace is kept, for whom has one of these roles. */
    public static Route traced(String method, String path, AccessRole first, AccessRole... others) {
        return new Route(method, path, EnumSet.of(first, others), true);
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

    boolean leadsTo(List<String> segments) {
        List<String> ours = segments(path);
        boolean isPrefix = ours.get(ours.size() - 1).equals(REST);
        int fixed = isPrefix ? ours.size() - 1 : ours.size();
        if (isPrefix ? segments.size() < fixed : segments.size() != fixed) {
            return false;
        }
        for (int i = 0; i < fixed; i++) {
            if (!fits(ours.get(i), segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(String ours, String theirs) {
        int brace = ours.indexOf('{');
        return brace < 0 ? ours.equals(theirs) : theirs.startsWith(ours.substring(0, brace)) && theirs.length() > brace;
    }

    /** What an address names, by the names in braces. */
    Map<String, String> named(String address) {
        List<String> theirs = segments(address);
        Map<String, String> named = new LinkedHashMap<>();
        List<String> ours = segments(path);
        for (int i = 0; i < ours.size(); i++) {
            String segment = ours.get(i);
            if (segment.startsWith("{")) {
                named.put(segment.substring(1, segment.length() - 1), theirs.get(i));
            }
        }
        return named;
    }

    /** The parts between slashes; one at the end counts for nothing. */
    static List<String> segments(String path) {
        String inner = path.substring(1);
        return List.of((inner.endsWith("/") ? inner.substring(0, inner.length() - 1) : inner).split("/", -1));
    }
}
