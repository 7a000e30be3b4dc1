package org.mineaction.local;

/**
 * Where a service listens on the loopback address.
 *
 * @param http for its users
 * @param management for health and metrics
 */
public record ServicePorts(int http, int management) {
    /** Two ports nobody listens on at this moment. */
    public static ServicePorts free() {
        return new ServicePorts(FreePort.find(), FreePort.find());
    }

    /** The address users know it by, without a slash at the end. */
    public String address() {
        return "http://localhost:" + http;
    }
}
