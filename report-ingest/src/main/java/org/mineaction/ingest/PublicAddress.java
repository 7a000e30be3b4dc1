package org.mineaction.ingest;

import java.net.URI;

/** Where the public reads what was reported. */
public final class PublicAddress {
    /** Reports of found items, one by one. */
    public static final String FOUND_ITEMS = "/statistics/v1/found-items/";

    private PublicAddress() {}

    /** The whole address of a path; the public address may have a path of its own and may end with a slash. */
    public static URI of(URI publicAddress, String path) {
        return URI.create(publicAddress.toString().replaceFirst("/+$", "") + path);
    }
}
