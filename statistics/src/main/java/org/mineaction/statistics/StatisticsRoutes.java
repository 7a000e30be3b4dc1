package org.mineaction.statistics;

import static org.mineaction.access.AccessRole.ANALYST;
import static org.mineaction.access.AccessRole.OPERATOR;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mineaction.access.Route;
import org.mineaction.access.Routes;

/** Who may call what here: figures are everybody's. */
final class StatisticsRoutes {
    private static final String BASE = "/statistics/v1/";
    private static final String QUALITY = BASE + "data-quality";
    private static final String DEAD_LETTER = QUALITY + "/dead-letters/{kind}/{partition}/{offset}";

    private StatisticsRoutes() {}

    @Produces
    @Singleton
    static Routes routes() {
        List<Route> all = new ArrayList<>(Routes.OF_DOCUMENTS);
        Stream.of(
                        "/",
                        "/assets/{hash}/{file}",
                        Paths.STYLE,
                        BASE + "bulletin",
                        BASE + "bulletins/{number}",
                        BASE + "live")
                .map(path -> Route.open("GET", path))
                .forEach(all::add);
        Stream.of("totals", "casualties", "minefields", "bulletins", "found-items", "land-releases", "minefield-maps")
                .flatMap(list -> Stream.of(BASE + list, BASE + list + "/export.{suffix}"))
                .map(path -> Route.open("GET", path))
                .forEach(all::add);
        Stream.of("found-items", "land-releases", "minefield-maps")
                .map(list -> Route.open("GET", BASE + list + "/{reportId}"))
                .forEach(all::add);
        all.addAll(List.of(
                Route.reading(QUALITY, ANALYST),
                Route.reading(QUALITY + "/export.{suffix}", ANALYST),
                Route.reading(DEAD_LETTER, ANALYST, OPERATOR),
                Route.traced("POST", DEAD_LETTER + "/replay", OPERATOR),
                Route.traced("POST", BASE + "bulletins", OPERATOR)));
        return new Routes(all);
    }
}
