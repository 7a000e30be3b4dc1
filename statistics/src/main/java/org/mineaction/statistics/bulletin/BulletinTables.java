package org.mineaction.statistics.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mineaction.http.PublicAddress;
import org.mineaction.statistics.Language;
import org.mineaction.statistics.bulletin.BulletinPage.Line;
import org.mineaction.statistics.bulletin.BulletinPage.Link;
import org.mineaction.statistics.bulletin.BulletinPage.Table;
import org.mineaction.statistics.totals.CountedMap;

/** The figures of a bulletin, each with the address of the reports behind it; only what there is, and the sum of it. */
final class BulletinTables {
    private final Bulletin bulletin;
    private final Language language;
    private final PublicAddress address;

    BulletinTables(Bulletin bulletin, Language language, PublicAddress address) {
        this.bulletin = bulletin;
        this.language = language;
        this.address = address;
    }

    List<Table> all() {
        return List.of(found(), land(), casualties(), maps());
    }

    private Table found() {
        Bulletin.Found found = bulletin.found();
        return table(
                "page.items", parts(found.byCategory(), found.sources()), "page.total", found.items(), found.source());
    }

    private Table land() {
        Bulletin.Released land = bulletin.land();
        return table(
                "page.land",
                parts(land.byReleaseType(), land.sources()),
                "page.name.releasedSquareMetres",
                land.releasedSquareMetres(),
                land.source());
    }

    private List<Line> parts(Map<String, Long> figures, Map<String, String> sources) {
        List<Line> lines = new ArrayList<>();
        figures.forEach((code, figure) -> {
            if (figure > 0) {
                lines.add(line(language.figure(code), figure, sources.get(code)));
            }
        });
        return lines;
    }

    private Table maps() {
        Bulletin.Maps maps = bulletin.minefieldMaps();
        List<Line> lines = new ArrayList<>();
        for (CountedMap map : maps.maps()) {
            String name = language.districts(map.districts()) + ", " + language.date(map.handedOverOn());
            lines.add(line(name, map.minesPlanted(), maps.sources().get(map.reportId())));
        }
        return table("page.planted", lines, "page.total", maps.minesPlanted(), maps.source());
    }

    private Table table(String heading, List<Line> parts, String total, long sum, String source) {
        parts.add(line(language.text(total), sum, source));
        return new Table(language.text(heading), parts, null, null);
    }

    /** Nobody is led to a person: the same figures by month are the nearest there is. */
    private Table casualties() {
        Bulletin.Hurt hurt = bulletin.casualties();
        return new Table(
                language.text("page.casualties"),
                List.of(
                        line(language.figure("killed"), hurt.killed(), null),
                        line(language.figure("injured"), hurt.injured(), null),
                        line(language.figure("unknown"), hurt.unknown(), null),
                        line(language.figure("incidents"), hurt.incidents(), null)),
                language.text("page.notListed"),
                hurt.source() == null ? null : new Link(language.text("page.byMonth"), address.whole(hurt.source())));
    }

    private Line line(String name, long figure, String source) {
        return new Line(name, language.number(figure), address.whole(source));
    }
}
