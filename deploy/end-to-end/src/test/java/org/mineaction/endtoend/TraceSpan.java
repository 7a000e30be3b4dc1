package org.mineaction.endtoend;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/**
 * A span as a service sends it, in Protocol Buffers (opentelemetry-proto, {@code trace.proto}).
 *
 * @param trace id of its trace, hexadecimal
 * @param id its own
 * @param parent that of its parent; empty when it has none
 * @param name what it is called
 * @param attributes the names of what is told of it
 * @param links ids of the traces it is linked to
 */
record TraceSpan(String trace, String id, String parent, String name, List<String> attributes, List<String> links) {
    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;

    /** The spans of a request to a collector. */
    static List<TraceSpan> in(byte[] request) {
        List<TraceSpan> spans = new ArrayList<>();
        each(request, 1, resource -> each(resource, 2, scope -> each(scope, 2, span -> spans.add(span(span)))));
        return spans;
    }

    private static TraceSpan span(byte[] span) {
        List<String> attributes = new ArrayList<>();
        List<String> links = new ArrayList<>();
        each(span, 9, attribute -> attributes.add(new String(only(attribute, 1), StandardCharsets.UTF_8)));
        each(span, 13, link -> links.add(HexFormat.of().formatHex(only(link, 1))));
        return new TraceSpan(
                HexFormat.of().formatHex(only(span, 1)),
                HexFormat.of().formatHex(only(span, 2)),
                HexFormat.of().formatHex(only(span, 4)),
                new String(only(span, 5), StandardCharsets.UTF_8),
                attributes,
                links);
    }

    private static byte[] only(byte[] message, int field) {
        List<byte[]> found = new ArrayList<>();
        each(message, field, found::add);
        return found.isEmpty() ? new byte[0] : found.get(0);
    }

    /** Hands over every value of a field that has a length. */
    private static void each(byte[] message, int wanted, Consumer<byte[]> taker) {
        int[] at = {0};
        while (at[0] < message.length) {
            long key = varint(message, at);
            switch ((int) (key & 7)) {
                case VARINT -> varint(message, at);
                case FIXED_64 -> at[0] += 8;
                case FIXED_32 -> at[0] += 4;
                case BYTES -> {
                    int length = (int) varint(message, at);
                    if (key >>> 3 == wanted) {
                        taker.accept(Arrays.copyOfRange(message, at[0], at[0] + length));
                    }
                    at[0] += length;
                }
                default -> throw new IllegalArgumentException("not Protocol Buffers");
            }
        }
    }

    private static long varint(byte[] message, int[] at) {
        long value = 0;
        int shift = 0;
        byte one;
        do {
            one = message[at[0]++];
            value |= (long) (one & 0x7F) << shift;
            shift += 7;
        } while (one < 0);
        return value;
    }
}
