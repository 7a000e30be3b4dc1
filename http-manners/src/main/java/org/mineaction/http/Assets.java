package org.mineaction.http;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files that a page loads: styles, scripts, pictures. They are served under an address that holds a hash of them all, so that
 * they may be kept for ever; where one changes, all have another address, and modules that load each other are never of two
 * versions.
 */
public final class Assets {
    /** A year: the longest that caches heed. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final int HASH_LENGTH = 16;
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "geojson", "application/geo+json",
            "svg", "image/svg+xml");

    private final Map<String, Packed> files;
    private final String hash;

    private Assets(Map<String, Packed> files) {
        this.files = files;
        this.hash = hash(files);
    }

    /**
     * Reads files of the class path.
     *
     * @param owner a class of the service they belong to
     * @param directory where they are, such as /page/assets/
     * @throws IllegalArgumentException when one is missing or of a type that pages do not load
     */
    public static Assets read(Class<?> owner, String directory, List<String> names) {
        Map<String, Packed> files = new LinkedHashMap<>();
        names.forEach(name -> files.put(name, new Packed(read(owner, directory + name))));
        return new Assets(files);
    }

    private static byte[] read(Class<?> owner, String file) {
        try (InputStream bytes = owner.getResourceAsStream(file)) {
            if (bytes == null || type(file) == null) {
                throw new IllegalArgumentException(file + " is not there or is no file of a page");
            }
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String name) {
        return TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    }

    private static String hash(Map<String, Packed> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.values().stream().map(Packed::plain).forEach(bytes -> {
                digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What the address of each file holds. */
    public String hash() {
        return hash;
    }

    /** The names of the files. */
    public Set<String> names() {
        return files.keySet();
    }

    /**
     * The answer with a file.
     *
     * @param accepted the header Accept-Encoding of the request; null when it has none
     * @throws NotFoundException when there is none, or those of another version are asked for: they must not be kept as such
     */
    public Response answer(String hash, String name, String accepted) {
        Packed file = this.hash.equals(hash) ? files.get(name) : null;
        if (file == null) {
            throw new NotFoundException();
        }
        return file.into(Response.ok().type(type(name)), accepted)
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(WebPage.CONTENT_TYPE_OPTIONS, WebPage.NO_SNIFFING)
                .build();
    }
}
