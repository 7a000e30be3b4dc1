package org.mineaction.statistics.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.LandRelease;
import org.mineaction.contract.Location;
import org.mineaction.contract.MinefieldMap;
import org.mineaction.contract.Perimeter;
import org.mineaction.contract.Position;
import org.mineaction.contract.ReleaseType;
import org.mineaction.statistics.Conditions;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.export.DistrictColumns;
import org.mineaction.statistics.export.ExportFormat;
import org.mineaction.statistics.merge.LandReleaseTable;
import org.mineaction.statistics.merge.MergedReports;
import org.mineaction.statistics.merge.MinefieldMapTable;

/** Released land and minefield maps as everybody may see them. */
class OtherKindsQueryTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final ReportQuery<LandRelease> LAND = new ReportQuery<>(DATABASE.database(), new PublicLand());
    private static final ReportQuery<MinefieldMap> MAPS = new ReportQuery<>(DATABASE.database(), new PublicMaps());
    private static final LocalDate DAY = LocalDate.of(2021, 6, 17);
    private static final Position CORNER = new Position(46.98, 40.02);
    private static final Perimeter TRIANGLE = new Perimeter(
            Perimeter.TYPE, List.of(List.of(CORNER, new Position(46.99, 40.02), new Position(46.99, 40.03), CORNER)));
    private static final Location CENTRE = new Location(40.02, 46.99, null);

    private static final ReportDraft CLEARED = land("cleared", "AZ-AGM", ReleaseType.CLEARED, 947_812);
    private static final ReportDraft REDUCED = land("reduced", "AZ-FUZ", ReleaseType.REDUCED, 5);
    private static final ReportDraft AGHDAM = map("aghdam", 97_000, "AZ-AGM");
    private static final ReportDraft TWO = map("two", 92_000, "AZ-FUZ", "AZ-ZAN");

    private static ReportDraft land(String name, String district, ReleaseType type, int squareMetres) {
        return ReportDraft.named(name).content(new LandRelease(DAY, district, type, squareMetres, 20, TRIANGLE, "T-1"));
    }

    private static ReportDraft map(String name, int planted, String... districts) {
        return ReportDraft.named(name).content(new MinefieldMap(DAY, List.of(districts), planted, name));
    }

    @BeforeAll
    static void fill() throws SQLException {
        MergedReports.in(DATABASE, new LandReleaseTable(), CLEARED, REDUCED, REDUCED.revision(2));
        MergedReports.in(
                DATABASE,
                new MinefieldMapTable(),
                AGHDAM,
                TWO,
                AGHDAM.revision(2).withdrawn());
    }

    private static ListRequest request(List<String> districts, List<String> states, Conditions ofItsKind) {
        return new ListRequest(
                new Period(LocalDate.of(2021, 6, 1), LocalDate.of(2030, 1, 1)),
                districts,
                null,
                states,
                List.of(),
                null,
                ofItsKind,
                100,
                null);
    }

    private static List<UUID> land(List<String> districts, Conditions ofItsKind) throws SQLException {
        return ids(LAND.list(request(districts, List.of("COUNTED"), ofItsKind)).items());
    }

    private static List<UUID> maps(List<String> districts, String state) throws SQLException {
        return ids(
                MAPS.list(request(districts, List.of(state), new Conditions())).items());
    }

    private static List<UUID> ids(List<PublishedRevision> items) {
        return items.stream().map(PublishedRevision::reportId).toList();
    }

    @Test
    void landIsListedByDistrictAndType() throws SQLException {
        assertThat(land(List.of(), new Conditions())).containsExactlyInAnyOrder(CLEARED.id(), REDUCED.id());
        assertThat(land(List.of("AZ-FUZ"), new Conditions())).containsExactly(REDUCED.id());
        assertThat(land(List.of(), new Conditions().andOneOf("release_type", List.of("CLEARED"))))
                .containsExactly(CLEARED.id());
    }

    @Test
    void landIsPublicButItsPerimeter() throws SQLException {
        assertThat(LAND.find(CLEARED.id()).orElseThrow().revisions())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.content())
                            .isEqualTo(new LandRelease(DAY, "AZ-AGM", ReleaseType.CLEARED, 947_812, 20, null, "T-1"));
                    assertThat(one.location()).isEqualTo(CENTRE);
                });
        assertThat(LAND.list(request(List.of(), List.of("COUNTED"), new Conditions()))
                        .items())
                .allSatisfy(item -> {
                    assertThat(((LandRelease) item.content()).perimeter()).isNull();
                    assertThat(item.location()).isEqualTo(CENTRE);
                });
    }

    private static List<UUID> within(double west, double south, double east, double north) throws SQLException {
        return land(List.of(), PublicLocation.within(new Box(west, south, east, north)));
    }

    @Test
    void aBoxHoldsLandWhoseRoundedCentreIsWithin() throws SQLException {
        // The exact one is 40.0233 north, 46.9867 east.
        assertThat(within(46.99, 40.02, 46.99, 40.02)).containsExactlyInAnyOrder(CLEARED.id(), REDUCED.id());
        assertThat(within(46.98, 40.02, 46.989, 40.03)).isEmpty();
        assertThat(within(46.98, 40.021, 47, 40.03)).isEmpty();
        assertThat(within(-180, -90, 180, 90)).containsExactlyInAnyOrder(CLEARED.id(), REDUCED.id());
    }

    @Test
    void landHasItsPlaceAlsoWhereItContradictsItself() throws SQLException {
        ReportDraft twice = land("twice", "AZ-TAR", ReleaseType.CLEARED, 7);
        ReportDraft otherwise = land("twice", "AZ-TAR", ReleaseType.CLEARED, 8).recorded(9);
        MergedReports.in(DATABASE, new LandReleaseTable(), twice, otherwise);
        Conditions anywhere = PublicLocation.within(new Box(-180, -90, 180, 90));

        assertThat(LAND.list(request(List.of(), List.of("CONFLICTING"), new Conditions()))
                        .items())
                .singleElement()
                .extracting(PublishedRevision::location)
                .isEqualTo(CENTRE);
        assertThat(LAND.list(request(List.of(), List.of("CONFLICTING"), anywhere))
                        .items())
                .hasSize(1);
        assertThat(LAND.find(twice.id()).orElseThrow().revisions())
                .extracting(PublishedRevision::location)
                .containsExactly(CENTRE, CENTRE);
    }

    private static byte[] file(ExportFormat format) throws SQLException {
        ListRequest cleared = request(List.of("AZ-AGM"), List.of("COUNTED"), new Conditions());
        return ReportExport.of(new PublicLand(), new DistrictColumns(Gazetteer.standard()), LAND, cleared)
                .bytes(format);
    }

    @Test
    void landIsAPointInAFile() throws Exception {
        JsonNode file = new ObjectMapper().readTree(file(ExportFormat.FEATURES));

        assertThat(file.at("/features")).hasSize(1);
        assertThat(file.at("/features/0/geometry")).hasToString("{\"type\":\"Point\",\"coordinates\":[46.99,40.02]}");
        assertThat(file.at("/features/0/properties/areaSquareMetres").asInt()).isEqualTo(947_812);
        assertThat(new String(file(ExportFormat.PLAIN_CSV), UTF_8).lines().toList())
                .hasSize(2)
                .satisfies(lines -> {
                    assertThat(lines.get(0)).endsWith(",taskId,latitude,longitude,reason");
                    assertThat(lines.get(1)).endsWith(",T-1,40.02,46.99,");
                });
    }

    @Test
    void aMapIsListedUnderEachOfItsDistricts() throws SQLException {
        assertThat(maps(List.of("AZ-FUZ"), "COUNTED")).containsExactly(TWO.id());
        assertThat(maps(List.of("AZ-ZAN", "AZ-FUZ"), "COUNTED")).containsExactly(TWO.id());
        assertThat(maps(List.of("AZ-AGM"), "COUNTED")).isEmpty();
        assertThat(maps(List.of(), "WITHDRAWN")).containsExactly(AGHDAM.id());
    }

    @Test
    void aMapHasItsHistory() throws SQLException {
        PublishedReport map = MAPS.find(AGHDAM.id()).orElseThrow();

        assertThat(map.state()).isEqualTo("withdrawn");
        assertThat(map.revisions()).extracting(PublishedRevision::revision).containsExactly(2, 1);
        assertThat(map.revisions().get(1).content())
                .isEqualTo(new MinefieldMap(DAY, List.of("AZ-AGM"), 97_000, "aghdam"));
    }
}
