package org.mineaction.http;

import java.net.URI;
import java.util.List;

/**
 * Where the public reaches the ledger: what is printed or copied leads back to it.
 *
 * @param beginning of every address, without a slash at its end
 */
public record PublicAddress(String beginning) {
    /**
     * The public address may have a path of its own and may end with a slash.
     *
     * @throws IllegalArgumentException when it is not the whole of one: what is printed or issued with it could never be mended
     */
    public static PublicAddress of(URI address) {
        boolean isWhole = address.getHost() != null && List.of("http", "https").contains(address.getScheme());
        if (!isWhole || address.getQuery() != null || address.getFragment() != null) {
            throw new IllegalArgumentException(
                    "ledger.public-address must be an address such as https://mines.example, and is " + address);
        }
        return new PublicAddress(address.toString().replaceFirst("/+$", ""));
    }

    /** The address of a path for whoever is there already, by whatever name of the host. */
    public String onThisHost(String path) {
        return URI.create(beginning).getRawPath() + path;
    }

    /** The whole address of a path; null when there is none. */
    public String whole(String path) {
        return path == null ? null : beginning + path;
    }
}
