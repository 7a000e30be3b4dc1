package org.mineaction.statistics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Category;
import org.mineaction.contract.Content;
import org.mineaction.contract.Disposition;
import org.mineaction.contract.Flag;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.LandRelease;
import org.mineaction.contract.Location;
import org.mineaction.contract.MinefieldMap;
import org.mineaction.contract.ReleaseType;
import org.mineaction.contract.Role;
import org.mineaction.http.Bookmark;
import org.mineaction.http.Page;
import org.mineaction.statistics.Conditions;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.merge.MergedReports;
import org.mineaction.statistics.merge.State;
import org.mineaction.statistics.reports.FilteredReport.Place;
import org.mineaction.statistics.reports.FilteredReport.Said;

/**
 * Every filter of every kind of report, in any combination, page by page, now and as of an instant, against a filter in
 * plain Java over the same reports.
 */
class FiltersTest {
    private static final int REPORTS = 150;
    private static final int REQUESTS = 300;
    /** In which all is recorded. */
    private static final int SECONDS = 10;

    private static final List<LocalDate> DAYS =
            IntStream.range(0, 6).mapToObj(LocalDate.of(2021, 6, 3)::plusDays).toList();
    private static final List<String> DISTRICTS = List.of("AZ-AGM", "AZ-FUZ", "AZ-TAR", "AZ-ZAN");
    private static final List<State> COUNTING = List.of(State.COUNTED, State.CONFLICTING);
    private static final List<String> TEAMS = List.of("TEAM-A", "TEAM-B", "TEAM-C");
    /** By how many degrees places are beside hundredths of a degree, of which they are rounded to none but this one. */
    private static final List<Double> OFF = List.of(-0.004, 0.0, 0.004);

    private final TestDatabase database = TestDatabase.create();
    private final Random random = new Random(20_210_603);

    /**
     * How reports of a kind are written, asked for and read.
     *
     * @param codes of which each has one; none when the kind has no such filter
     * @param ofItsKind the conditions that codes and a box come to
     * @param shown where a revision says that it is
     */
    private record Kind<C extends Content>(
            PublicKind<C> published,
            List<String> codes,
            Function<Said, C> content,
            Function<Asked, Conditions> ofItsKind,
            Function<PublishedRevision, Location> shown) {}

    private static final Kind<FoundItem> FOUND_ITEMS = new Kind<>(
            new PublicFoundItems(),
            List.of("AP_MINE", "AT_MINE", "UXO"),
            said -> new FoundItem(
                    said.day(),
                    said.districts().get(0),
                    Category.of(said.code()),
                    said.amount(),
                    null,
                    said.isLeftInTheGround() ? Disposition.LEFT_MARKED : null,
                    said.place() == null ? null : said.place().exact(),
                    null),
            asked -> asked.boxed(new Conditions().andOneOf("category", asked.codes()), PublicLocation::ofItemsWithin),
            one -> one.content() instanceof FoundItem item ? item.location() : null);

    private static final Kind<LandRelease> LAND = new Kind<>(
            new PublicLand(),
            List.of("CANCELLED", "REDUCED", "CLEARED"),
            said -> new LandRelease(
                    said.day(),
                    said.districts().get(0),
                    ReleaseType.of(said.code()),
                    said.amount(),
                    null,
                    said.place() == null ? null : said.place().perimeter(),
                    null),
            asked -> asked.boxed(new Conditions().andOneOf("release_type", asked.codes()), PublicLocation::within),
            PublishedRevision::location);

    private static final Kind<MinefieldMap> MAPS = new Kind<>(
            new PublicMaps(),
            List.of(),
            said -> new MinefieldMap(said.day(), said.districts(), said.amount(), null),
            asked -> new Conditions(),
            PublishedRevision::location);

    @Test
    void ofFoundItems() throws SQLException {
        compare(FOUND_ITEMS);
    }

    @Test
    void ofReleasedLand() throws SQLException {
        compare(LAND);
    }

    @Test
    void ofMinefieldMaps() throws SQLException {
        compare(MAPS);
    }

    private <C extends Content> void compare(Kind<C> kind) throws SQLException {
        List<FilteredReport> all = reports(kind);
        ReportQuery<C> query = new ReportQuery<>(database.database(), kind.published());
        int narrowed = 0;
        int ofThen = 0;
        for (int i = 0; i < REQUESTS; i++) {
            Asked asked = asked(kind);
            List<FilteredReport> expected = all.stream().filter(asked::has).toList();

            assertThat(lines(kind, query, asked))
                    .as("request %d: %s", i, asked)
                    .isEqualTo(expected.stream().map(FilteredReport::line).toList());
            narrowed += expected.isEmpty() ? 0 : 1;
            ofThen += expected.stream().anyMatch(FilteredReport::isReplaced) ? 1 : 0;
        }
        assertThat(narrowed).as("requests that find something").isGreaterThan(REQUESTS / 3);
        assertThat(ofThen).as("requests that find what has been replaced").isGreaterThan(REQUESTS / 30);
    }

    private <C extends Content> List<String> lines(Kind<C> kind, ReportQuery<C> query, Asked asked)
            throws SQLException {
        ListRequest next = asked.request(kind.ofItsKind().apply(asked), 1 + random.nextInt(REPORTS));
        List<String> lines = new ArrayList<>();
        while (next != null) {
            Page<PublishedRevision> page = query.list(next);
            page.items()
                    .forEach(
                            one -> lines.add(one.reportId() + " " + kind.shown().apply(one)));
            next = page.next() == null
                    ? null
                    : next.after(Bookmark.read(page.next()).orElseThrow());
        }
        return lines;
    }

    /** Merged, in the order of lists. */
    private List<FilteredReport> reports(Kind<?> kind) throws SQLException {
        List<FilteredReport> all = new ArrayList<>();
        List<ReportDraft> sent = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            String team = one(TEAMS);
            send(
                    kind,
                    ReportDraft.named("report " + i)
                            .recorded(random.nextInt(SECONDS / 2))
                            .team(team)
                            .by(team, Role.REPORTER)
                            .flagged(some(Flag.LIST.all()).toArray(Flag[]::new)),
                    sent,
                    all);
        }
        MergedReports.in(database, kind.published().table(), sent.toArray(ReportDraft[]::new));
        all.sort(Comparator.comparing(FilteredReport::listedOn)
                .thenComparing(known -> known.draft().id().toString())
                .reversed());
        return all;
    }

    /** A report, perhaps with another revision, and what is known of it from then on. */
    private void send(Kind<?> kind, ReportDraft unsaid, List<ReportDraft> sent, List<FilteredReport> all) {
        Said said = said(kind);
        ReportDraft draft = unsaid.content(kind.content().apply(said));
        Instant later = draft.recordedAt().plusSeconds(1L + random.nextInt(SECONDS / 2));
        switch (random.nextInt(6)) {
            case 0 -> {
                sent.add(draft);
                sent.add(draft.recorded(later).content(kind.content().apply(said.amount(9))));
                all.add(new FilteredReport(draft, State.CONFLICTING, said, null));
            }
            case 1 -> {
                ReportDraft withdrawal = draft.revision(2).recorded(later).withdrawn();
                sent.addAll(List.of(draft, withdrawal));
                all.add(new FilteredReport(draft, State.SUPERSEDED, said, later));
                all.add(new FilteredReport(withdrawal, State.WITHDRAWN, null, null));
            }
            case 2 -> {
                sent.add(draft.by("STRANGERS", Role.REPORTER));
                all.add(new FilteredReport(draft, State.REFUSED, said, null));
            }
            case 3 -> {
                Said since = said(kind);
                ReportDraft amendment =
                        draft.revision(2).recorded(later).content(kind.content().apply(since));
                sent.addAll(List.of(draft, amendment));
                all.add(new FilteredReport(draft, State.SUPERSEDED, said, later));
                all.add(new FilteredReport(amendment, State.COUNTED, since, null));
            }
            default -> {
                sent.add(draft);
                all.add(new FilteredReport(draft, State.COUNTED, said, null));
            }
        }
    }

    private Said said(Kind<?> kind) {
        List<String> districts = new ArrayList<>(some(DISTRICTS));
        districts.add(one(DISTRICTS));
        boolean isPlaced = kind.published().hasPlaces() && random.nextInt(5) > 0;
        return new Said(
                one(DAYS),
                kind.equals(MAPS) ? districts : districts.subList(0, 1),
                kind.codes().isEmpty() ? "" : one(kind.codes()),
                1 + random.nextInt(5),
                isPlaced ? new Place(4690 + random.nextInt(4), 4000 + random.nextInt(4), one(OFF)) : null,
                kind.equals(FOUND_ITEMS) && random.nextInt(4) == 0);
    }

    private Asked asked(Kind<?> kind) {
        Instant asOf = random.nextInt(3) == 0 ? instant() : null;
        LocalDate day = one(DAYS);
        return new Asked(
                new Period(day, day.plusDays(random.nextInt(6))),
                some(DISTRICTS),
                some(kind.codes()),
                random.nextBoolean() ? one(TEAMS) : null,
                kind.published().hasPlaces() && random.nextInt(3) == 0 ? box() : null,
                some(Flag.LIST.all()).stream().map(Flag::code).toList(),
                asOf == null ? states() : COUNTING,
                asOf);
    }

    /** From before all is recorded to when it is. */
    private Instant instant() {
        return ReportDraft.named("any")
                .recorded(random.nextInt(SECONDS + 1) - 1)
                .recordedAt();
    }

    private List<State> states() {
        List<State> states = some(List.of(State.COUNTED, State.CONFLICTING, State.WITHDRAWN, State.REFUSED));
        return states.isEmpty() ? List.of(State.COUNTED) : states;
    }

    /** With edges on and beside hundredths, so that exact and rounded places are often on different sides of one. */
    private Box box() {
        double west = (4690 + random.nextInt(3)) / 100.0 + one(OFF) / 2;
        double south = (4000 + random.nextInt(3)) / 100.0 + one(OFF) / 2;
        return new Box(west, south, west + random.nextInt(4) / 100.0, south + random.nextInt(4) / 100.0);
    }

    /** As often as not all, as none of a filter means; otherwise some. */
    private <T> List<T> some(List<T> of) {
        return random.nextBoolean()
                ? List.of()
                : of.stream().filter(one -> random.nextBoolean()).toList();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
