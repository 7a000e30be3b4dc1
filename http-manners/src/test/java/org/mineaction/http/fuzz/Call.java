package org.mineaction.http.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * One request, byte for byte as it goes over the wire: no client between that would mend it.
 *
 * @param method such as GET
 * @param target path and query, as they are sent
 * @param headers in this order; whoever sends adds Host, Connection and Content-Length
 * @param body empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record Call(String method, String target, List<Header> headers, byte[] body) {
    private static final int MOST_SHOWN = 2000;

    public Call {
        headers = List.copyOf(headers);
    }

    /** A header as it is sent. */
    public record Header(String name, String value) {}

    /** The same with one header more. */
    public Call with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Call(method, target, more, body);
    }

    /** A call without headers or body. */
    public static Call of(String method, String target) {
        return new Call(method, target, List.of(), new byte[0]);
    }

    /** What a service answers to it. */
    public Answer sentTo(URI service) throws IOException {
        return Wire.send(service, this);
    }

    byte[] wire(String host) {
        StringBuilder head = new StringBuilder()
                .append(method)
                .append(' ')
                .append(target)
                .append(" HTTP/1.1\r\nHost: ")
                .append(host)
                .append("\r\nConnection: close\r\n");
        if (body.length > 0 || !method.equals("GET")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        headers.forEach(header ->
                head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(UTF_8));
        all.writeBytes(body);
        return all.toByteArray();
    }

    /** For a person who wants to try it again; what cannot be printed is escaped. */
    @Override
    public String toString() {
        String all = new String(wire("host"), UTF_8).replace("\r", "");
        String shown = all.length() <= MOST_SHOWN ? all : all.substring(0, MOST_SHOWN) + "… " + all.length() + " chars";
        StringBuilder printed = new StringBuilder();
        shown.chars().forEach(c -> {
            if (c == '\n' || (c >= ' ' && c < 0x7F)) {
                printed.append((char) c);
            } else {
                printed.append(String.format("\\u%04x", c));
            }
        });
        return printed.toString();
    }
}
