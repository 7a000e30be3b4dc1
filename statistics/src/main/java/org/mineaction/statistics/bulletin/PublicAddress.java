package org.mineaction.statistics.bulletin;

import java.net.URI;

/**
 * Where the public reaches the ledger: what is printed or copied leads back to it.
 *
 * @param beginning of every address, without a slash at its end
 */
record PublicAddress(String beginning) {
    /** The public address may have a path of its own and may end with a slash. */
    static PublicAddress of(URI address) {
        return new PublicAddress(address.toString().replaceFirst("/+$", ""));
    }

    /** The whole address of a path; null when there is none. */
    String whole(String path) {
        return path == null ? null : beginning + path;
    }
}
