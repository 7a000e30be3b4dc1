package org.mineaction.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The addresses that a route has, taken apart once: every call is held against all of a service's.
 *
 * @param path with names in braces for single segments, or for the end of one; {@code **} at the end stands for any further ones
 * @param segments the parts between its slashes
 */
public record Template(String path, List<String> segments) {
    private static final String REST = "**";

    public Template {
        segments = List.copyOf(segments);
    }

    /** That of a path. */
    static Template of(String path) {
        return new Template(path, taken(path));
    }

    /** The parts between the slashes of an address; a slash at the end counts for nothing. */
    static List<String> taken(String path) {
        String inner = path.substring(1);
        return List.of((inner.endsWith("/") ? inner.substring(0, inner.length() - 1) : inner).split("/", -1));
    }

    /** Whether an address, taken apart, is one of these. */
    boolean fits(List<String> address) {
        boolean isOpenEnded = segments.get(segments.size() - 1).equals(REST);
        int fixed = isOpenEnded ? segments.size() - 1 : segments.size();
        if (isOpenEnded ? address.size() < fixed : address.size() != fixed) {
            return false;
        }
        for (int i = 0; i < fixed; i++) {
            if (!fits(segments.get(i), address.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(String ours, String theirs) {
        int brace = ours.indexOf('{');
        return brace < 0 ? ours.equals(theirs) : theirs.startsWith(ours.substring(0, brace)) && theirs.length() > brace;
    }

    /** What an address names, by the names in braces that are whole segments. */
    Map<String, String> named(String address) {
        List<String> theirs = taken(address);
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (segment.startsWith("{")) {
                named.put(segment.substring(1, segment.length() - 1), theirs.get(i));
            }
        }
        return named;
    }
}
