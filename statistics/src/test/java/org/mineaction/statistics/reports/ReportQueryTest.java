package org.mineaction.statistics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Category;
import org.mineaction.contract.Disposition;
import org.mineaction.contract.Flag;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Location;
import org.mineaction.contract.Role;
import org.mineaction.http.Bookmark;
import org.mineaction.http.Page;
import org.mineaction.statistics.Conditions;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.merge.MergedReports;

class ReportQueryTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final ReportQuery<FoundItem> QUERY = new ReportQuery<>(DATABASE.database(), new PublicFoundItems());
    private static final LocalDate FROM = LocalDate.of(1990, 1, 1);
    private static final LocalDate TO = LocalDate.of(9999, 12, 31);
    private static final Location EXACT = new Location(40.0211, 46.9903, 5.5);

    private static final ReportDraft FUZULI = ReportDraft.named("fuzuli").found("2021-06-07", "AZ-FUZ", Category.UXO);
    private static final ReportDraft FLAGGED = ReportDraft.named("flagged")
            .flagged(Flag.LOCATION_OUTSIDE_DISTRICT)
            .team("TEAM-B")
            .by("TEAM-B", Role.REPORTER);
    private static final ReportDraft CONFLICT = ReportDraft.named("conflict");
    private static final ReportDraft WITHDRAWN = ReportDraft.named("withdrawn");
    private static final ReportDraft REFUSED = ReportDraft.named("refused").by("TEAM-C", Role.REPORTER);
    private static final ReportDraft PLACED =
            ReportDraft.named("placed").detailed("PMN-2", Disposition.REMOVED, EXACT, "T-1");

    private static final ReportDraft LEFT =
            ReportDraft.named("left").detailed("PMN-2", Disposition.LEFT_MARKED, EXACT, "T-1");
    private static final Location ROUNDED = new Location(40.02, 46.99, null);

    @BeforeAll
    static void fill() throws SQLException {
        MergedReports.in(
                DATABASE,
                FUZULI,
                FLAGGED,
                CONFLICT,
                CONFLICT.recorded(9).quantity(7),
                WITHDRAWN,
                WITHDRAWN.revision(2).withdrawn(),
                REFUSED,
                PLACED.detailed("PMN-2", Disposition.LEFT_MARKED, EXACT, "T-1"),
                PLACED.revision(2),
                LEFT.detailed("PMN-2", Disposition.FOUND, EXACT, "T-1"),
                LEFT.revision(2));
        ReportDraft[] many = new ReportDraft[250];
        for (int i = 0; i < many.length; i++) {
            many[i] = ReportDraft.named("many " + i).found("2022-01-" + (10 + i / 50), "AZ-ZAN", Category.AT_MINE);
        }
        MergedReports.in(DATABASE, many);
    }

    @Test
    void listsWhatCountsTheLatestDayFirst() throws SQLException {
        Page<PublishedRevision> page =
                QUERY.list(all().to(LocalDate.of(2021, 12, 31)).request());

        assertThat(ids(page)).startsWith(FUZULI.id()).hasSize(5).doesNotContain(WITHDRAWN.id(), REFUSED.id());
        assertThat(page.next()).isNull();
    }

    @Test
    void everyFilterNarrows() throws SQLException {
        assertThat(ids(QUERY.list(all().districts("AZ-FUZ", "AZ-TAR").request())))
                .containsExactly(FUZULI.id());
        assertThat(ids(QUERY.list(all().categories("UXO").request()))).containsExactly(FUZULI.id());
        assertThat(ids(QUERY.list(all().team("TEAM-B").request()))).containsExactly(FLAGGED.id());
        assertThat(ids(QUERY.list(all().flags("LOCATION_OUTSIDE_DISTRICT").request())))
                .containsExactly(FLAGGED.id());
        assertThat(ids(QUERY.list(all().states("CONFLICTING").request()))).containsExactly(CONFLICT.id());
        assertThat(ids(QUERY.list(all().states("WITHDRAWN", "REFUSED").request())))
                .containsExactlyInAnyOrder(WITHDRAWN.id(), REFUSED.id());
        assertThat(ids(QUERY.list(all().from(LocalDate.of(2021, 6, 7))
                        .to(LocalDate.of(2021, 6, 7))
                        .request())))
                .containsExactly(FUZULI.id());
    }

    @Test
    void pagesHaveNoGapsAndNoRepeats() throws SQLException {
        List<UUID> all = ids(QUERY.list(all().limit(1000).request()));
        for (int limit : new int[] {1, 7, 50, 127, 254, 255, 256}) {
            List<UUID> paged = new ArrayList<>();
            Page<PublishedRevision> page = QUERY.list(all().limit(limit).request());
            paged.addAll(ids(page));
            while (page.next() != null) {
                assertThat(page.items()).hasSize(limit);
                page = QUERY.list(all().limit(limit).after(page.next()).request());
                assertThat(page.items()).isNotEmpty();
                paged.addAll(ids(page));
            }
            assertThat(paged).as("pages of %d", limit).isEqualTo(all);
        }
        assertThat(all).hasSize(255);
        assertThat(new HashSet<>(all)).hasSize(255);
    }

    @Test
    void aReportHasAllItsRevisionsTheHighestFirst() throws SQLException {
        PublishedReport withdrawn = QUERY.find(WITHDRAWN.id()).orElseThrow();
        assertThat(withdrawn.state()).isEqualTo("withdrawn");
        assertThat(withdrawn.revisions())
                .extracting(PublishedRevision::revision)
                .containsExactly(2, 1);
        assertThat(withdrawn.revisions())
                .extracting(PublishedRevision::state)
                .containsExactly("withdrawn", "superseded");

        PublishedReport conflict = QUERY.find(CONFLICT.id()).orElseThrow();
        assertThat(conflict.state()).isEqualTo("conflicting");
        assertThat(conflict.revisions()).extracting(PublishedRevision::state).containsExactly("counted", "conflicting");

        assertThat(QUERY.find(REFUSED.id()).orElseThrow().state()).isEqualTo("refused");
        assertThat(QUERY.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void whatWasLeftInTheGroundHasNoPlaceUntilItIsRemoved() throws SQLException {
        assertThat(locations(LEFT.id())).containsOnlyNulls().hasSize(2);
        assertThat(locations(PLACED.id())).containsExactly(ROUNDED, null);

        Page<PublishedRevision> page =
                QUERY.list(all().to(LocalDate.of(2021, 12, 31)).request());
        assertThat(page.items())
                .filteredOn(item -> Set.of(LEFT.id(), PLACED.id()).contains(item.reportId()))
                .extracting(item -> ((FoundItem) item.content()).location())
                .containsExactlyInAnyOrder(null, ROUNDED);
    }

    @Test
    void aBoxHoldsWhatIsPublicOfAPlace() throws SQLException {
        // The exact place is 40.0211 north, 46.9903 east; another one there was left in the ground.
        assertThat(ids(QUERY.list(all().within(46.99, 40.02, 46.99, 40.02).request())))
                .containsExactly(PLACED.id());
        assertThat(ids(QUERY.list(all().within(46, 40, 47, 41).request()))).containsExactly(PLACED.id());
        assertThat(ids(QUERY.list(all().within(46.991, 40, 47, 41).request()))).isEmpty();
        assertThat(ids(QUERY.list(all().within(46, 40.0201, 47, 41).request()))).isEmpty();
        assertThat(ids(QUERY.list(all().within(-180, -90, 180, 90).request()))).containsExactly(PLACED.id());
    }

    @Test
    void asOfAnInstantThereIsWhatCountedThen() throws SQLException {
        Instant beginning = PLACED.recordedAt();
        LocalDate end = LocalDate.of(2021, 12, 31);

        List<PublishedRevision> first =
                QUERY.list(all().to(end).asOf(beginning).request()).items();
        assertThat(first)
                .extracting(PublishedRevision::reportId)
                .containsExactlyInAnyOrder(
                        FUZULI.id(), FLAGGED.id(), CONFLICT.id(), WITHDRAWN.id(), PLACED.id(), LEFT.id());
        assertThat(first).extracting(PublishedRevision::revision).containsOnly(1);
        assertThat(first)
                .filteredOn(one -> one.reportId().equals(LEFT.id()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.state()).isEqualTo("counted");
                    assertThat(((FoundItem) one.content()).location()).isNull();
                });
        assertThat(ids(QUERY.list(all().to(end).asOf(beginning.minusSeconds(1)).request())))
                .isEmpty();
        assertThat(ids(QUERY.list(all().to(end).asOf(beginning.plusSeconds(2)).request())))
                .hasSize(5)
                .doesNotContain(WITHDRAWN.id());
        List<UUID> paged = new ArrayList<>();
        Page<PublishedRevision> page =
                QUERY.list(all().asOf(beginning).limit(100).request());
        paged.addAll(ids(page));
        while (page.next() != null) {
            page = QUERY.list(
                    all().asOf(beginning).limit(100).after(page.next()).request());
            paged.addAll(ids(page));
        }
        assertThat(paged).hasSize(256).doesNotHaveDuplicates();
    }

    /** A place is shown no more once anything else is said of its item, which may be that it still lies there. */
    @Test
    void asOfAnInstantABoxDoesNotGiveAwayWhatIsKnownToLieThereSince() throws SQLException {
        RequestDraft anywhere = all().to(LocalDate.of(2021, 12, 31)).within(-180, -90, 180, 90);
        Instant firstSaid = LEFT.recordedAt();
        Instant leftSince = LEFT.revision(2).recordedAt();

        assertThat(ids(QUERY.list(anywhere.asOf(firstSaid).request()))).isEmpty();
        assertThat(ids(QUERY.list(anywhere.asOf(leftSince.minusMillis(1)).request())))
                .isEmpty();
        assertThat(ids(QUERY.list(anywhere.asOf(leftSince).request()))).containsExactly(PLACED.id());
    }

    @Test
    void whatWasLastSaidToBeInTheGroundStaysHiddenWhenItIsWithdrawn() throws SQLException {
        ReportDraft left = ReportDraft.named("left and withdrawn").found("2023-01-01", "AZ-AGM", Category.UXO);
        ReportDraft refused = ReportDraft.named("said by another").found("2023-01-01", "AZ-AGM", Category.UXO);
        MergedReports.in(
                DATABASE,
                left.detailed("PMN-2", Disposition.FOUND, EXACT, "T-1"),
                left.detailed("PMN-2", Disposition.LEFT_MARKED, EXACT, "T-1").revision(2),
                left.revision(3).withdrawn(),
                refused.detailed("PMN-2", Disposition.REMOVED, EXACT, "T-1"),
                refused.detailed("PMN-2", Disposition.LEFT_MARKED, EXACT, "T-1")
                        .revision(2)
                        .by("TEAM-C", Role.REPORTER),
                left.revision(9).withdrawn());

        assertThat(QUERY.find(left.id()).orElseThrow().revisions())
                .filteredOn(revision -> revision.content() instanceof FoundItem)
                .extracting(revision -> ((FoundItem) revision.content()).location())
                .containsOnlyNulls();
        assertThat(locations(refused.id())).containsExactly(null, ROUNDED);
    }

    private static List<Location> locations(UUID id) throws SQLException {
        return QUERY.find(id).orElseThrow().revisions().stream()
                .map(revision -> ((FoundItem) revision.content()).location())
                .collect(Collectors.toList());
    }

    private static List<UUID> ids(Page<PublishedRevision> page) {
        return page.items().stream().map(PublishedRevision::reportId).toList();
    }

    private static RequestDraft all() {
        return new RequestDraft();
    }

    /** A request of which each test says what matters to it. */
    private static final class RequestDraft {
        private Period period = new Period(FROM, TO);
        private List<String> districts = List.of();
        private Conditions ofItsKind = new Conditions();
        private String team;
        private List<String> states = List.of("COUNTED", "CONFLICTING");
        private List<String> flags = List.of();
        private Instant asOf;
        private int limit = 100;
        private Bookmark after;

        RequestDraft from(LocalDate day) {
            period = new Period(day, period.to());
            return this;
        }

        RequestDraft to(LocalDate day) {
            period = new Period(period.from(), day);
            return this;
        }

        RequestDraft districts(String... codes) {
            districts = List.of(codes);
            return this;
        }

        RequestDraft categories(String... codes) {
            ofItsKind = new Conditions().andOneOf("category", List.of(codes));
            return this;
        }

        RequestDraft within(double west, double south, double east, double north) {
            ofItsKind = PublicLocation.ofItemsWithin(new Box(west, south, east, north));
            return this;
        }

        RequestDraft team(String name) {
            team = name;
            return this;
        }

        RequestDraft states(String... names) {
            states = List.of(names);
            return this;
        }

        RequestDraft flags(String... codes) {
            flags = List.of(codes);
            return this;
        }

        RequestDraft asOf(Instant instant) {
            asOf = instant;
            return this;
        }

        RequestDraft limit(int number) {
            limit = number;
            return this;
        }

        RequestDraft after(String bookmark) {
            after = Bookmark.read(bookmark).orElseThrow();
            return this;
        }

        ListRequest request() {
            return new ListRequest(period, districts, team, states, flags, asOf, ofItsKind, limit, after);
        }
    }
}
