package org.mineaction.statistics.page;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.mineaction.contract.Gazetteer;
import org.mineaction.http.Assets;
import org.mineaction.http.PublicAddress;

/**
 * What pages load: the ledger's own style sheets and programs, the gazetteer's outlines, and the library that draws, each of the three under
 * an address that changes with it.
 */
@Singleton
public final class PageFiles {
    /** The ledger's own. The programs find each other beside themselves. */
    public static final List<String> OWN = List.of(
            "address.js",
            "brush.js",
            "bulletin.js",
            "charts.js",
            "clusters.js",
            "colours.css",
            "colours.js",
            "dashboard.css",
            "dashboard.js",
            "days.js",
            "formats.js",
            "live.js",
            "map.js",
            "morph.js",
            "points.js",
            "shades.js",
            "table.js");

    /** What runs in the dashboard. */
    public static final String PROGRAM = "dashboard.js";
    /** Those of the districts. */
    public static final String OUTLINES = "outlines.geojson";
    /** Out of its own jar, by the build. */
    public static final String LIBRARY = "echarts.js";

    private static final String BEGINNING = "/assets/";

    private final List<Assets> all = List.of(
            Assets.read(PageFiles.class, BEGINNING, OWN),
            Assets.read(Gazetteer.class, "/gazetteer/", List.of(OUTLINES)),
            Assets.read(PageFiles.class, BEGINNING, List.of(LIBRARY)));

    /** The address of a file, for whoever is on a page of this host. */
    public String address(String file, PublicAddress ledger) {
        Assets with = all.stream()
                .filter(assets -> assets.names().contains(file))
                .findFirst()
                .orElseThrow();
        return ledger.onThisHost(BEGINNING + with.hash() + "/" + file);
    }

    /**
     * The answer with a file.
     *
     * @param hash what its address holds
     * @param accepted the header Accept-Encoding of the request; null when it has none
     * @throws NotFoundException when there is none, or those of another version are asked for
     */
    Response answer(String hash, String file, String accepted) {
        return all.stream()
                .filter(assets -> assets.hash().equals(hash))
                .findFirst()
                .orElseThrow(NotFoundException::new)
                .answer(hash, file, accepted);
    }
}
