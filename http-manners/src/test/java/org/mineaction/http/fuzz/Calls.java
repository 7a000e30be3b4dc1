package org.mineaction.http.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Draws calls: of a route, with parameters and headers most of which are right. */
public final class Calls {
    private static final byte[] NOTHING = {};
    private static final List<String> EVERYWHERE = List.of(
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "Content-Type",
            "Content-Encoding",
            "If-Match",
            "If-None-Match",
            "Idempotency-Key",
            "X-Forwarded-Host",
            "Range",
            "Cookie");
    private static final List<String> BROKEN_SEGMENTS =
            List.of("%00", "%ff", "%c0%af", "..%2f..%2f", "%2e%2e", "%", "%zz", "%u0041", ";a=b", "a%2Fb", "~", "%20");

    private final Service service;

    /** Those that go to one service. */
    public Calls(Service service) {
        this.service = service;
    }

    /** What only the service itself knows about its calls. */
    public interface Service {
        /** The values that a parameter of this name may have now, such as ids of what is there; empty for none. */
        List<String> values(String parameter);

        /** The body of a call to a route, with the headers that go with it; null for a call that has none. */
        Content body(Route route, Mutations mutations, Bodies bodies);
    }

    /**
     * A body and what is said of it.
     *
     * @param type Content-Type
     * @param bytes as they are, or packed
     * @param isPacked whether by gzip
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    public record Content(String type, byte[] bytes, boolean isPacked) {
        /** As it is. */
        public Content(String type, byte[] bytes) {
            this(type, bytes, false);
        }
    }

    /** The next call of a seed. */
    public Call draw(List<Route> routes, Mutations mutations) {
        Route route = mutations.of(routes);
        String method =
                mutations.once(40) ? mutations.of(List.of("DELETE", "PATCH", "PUT", "POST", "GET")) : route.method();
        Content content = service.body(route, mutations, new Bodies(mutations));
        Call call = new Call(
                method,
                path(route, mutations) + query(route, mutations),
                List.of(),
                content == null ? NOTHING : content.bytes());
        return withHeaders(content == null ? call : saying(content, call), route, mutations);
    }

    private static Call saying(Content content, Call call) {
        Call typed = call.with("Content-Type", content.type());
        return content.isPacked() ? typed.with("Content-Encoding", "gzip") : typed;
    }

    private String path(Route route, Mutations mutations) {
        String path = route.path();
        for (Route.Parameter one : route.in("path")) {
            String value = mutations.once(6)
                    ? mutations.once(2) ? mutations.of(BROKEN_SEGMENTS) : encoded(mutations.text())
                    : encoded(valid(one, mutations));
            path = path.replace("{" + one.name() + "}", value);
        }
        return mutations.once(60) ? path + "/" + mutations.of(BROKEN_SEGMENTS) : path;
    }

    private String query(Route route, Mutations mutations) {
        List<String> pairs = new ArrayList<>();
        for (Route.Parameter one : route.in("query")) {
            if (mutations.once(3)) {
                pairs.add(one.name() + "=" + encoded(value(one, mutations)));
            }
        }
        if (mutations.once(12)) {
            pairs.add(encoded(mutations.text()) + "=" + mutations.of(BROKEN_SEGMENTS));
        }
        List<String> sent = mutations.once(10) ? mutations.changed(pairs, () -> mutations.of(BROKEN_SEGMENTS)) : pairs;
        // An address longer than the server reads is no call at all.
        return sent.isEmpty() ? "" : "?" + shortened(sent.stream().collect(Collectors.joining("&")), 3_000);
    }

    private String value(Route.Parameter one, Mutations mutations) {
        String valid = valid(one, mutations);
        return mutations.once(4) ? shortened(mutations.changed(valid), 500) : valid;
    }

    private String valid(Route.Parameter one, Mutations mutations) {
        List<String> values = new ArrayList<>(service.values(one.name()));
        values.addAll(one.known());
        return values.isEmpty() ? shortened(mutations.text(), 500) : mutations.of(values);
    }

    private Call withHeaders(Call call, Route route, Mutations mutations) {
        Call headed = call;
        for (Route.Parameter one : route.in("header")) {
            // The encoding of a body is said where the body is made.
            if (mutations.below(8) > (one.name().equals("Content-Encoding") ? 6 : 0)) {
                headed = headed.with(one.name(), mutations.once(5) ? mutations.header() : valid(one, mutations));
            }
        }
        return mutations.once(6) ? headed.with(mutations.of(EVERYWHERE), mutations.header()) : headed;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(shortened(text, 500), UTF_8).replace("+", "%20");
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
