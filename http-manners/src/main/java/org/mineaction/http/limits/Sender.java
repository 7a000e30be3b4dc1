package org.mineaction.http.limits;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import java.util.HexFormat;

/**
 * Whose calls are counted together.
 *
 * @param kind what is known of them
 * @param name of a subject, or an address; of IPv6 the first 64 bits, for every household has all the others
 */
public record Sender(Kind kind, String name) {
    /** What is known of a sender. */
    public enum Kind {
        /** The address alone. */
        ADDRESS,
        /** The subject of a token that was verified. */
        SUBJECT
    }

    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;
    /** A proxy that is trusted may still pass on what it was sent. */
    private static final int LONGEST_NAME = 64;

    /** Who a verified token says it is. */
    public static Sender ofSubject(String subject) {
        return new Sender(Kind.SUBJECT, subject);
    }

    /** Who calls from an address; null, as that of a local socket, is one sender. */
    public static Sender at(SocketAddress address) {
        String host = address == null ? null : address.hostAddress() == null ? address.host() : address.hostAddress();
        return at(host == null ? "" : host);
    }

    static Sender at(String host) {
        byte[] bytes = host.indexOf(':') < 0 ? null : NetUtil.createByteArrayFromIpAddressString(host);
        if (bytes != null && bytes.length == IPV6_BYTES) {
            return new Sender(Kind.ADDRESS, HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) + "/64");
        }
        return new Sender(Kind.ADDRESS, host.substring(0, Math.min(host.length(), LONGEST_NAME)));
    }
}
