package org.mineaction.statistics.dashboard;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.Report;
import org.mineaction.http.PublicAddress;
import org.mineaction.statistics.Language;
import org.mineaction.statistics.LedgerConfig;
import org.mineaction.statistics.Paths;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.bulletin.BulletinText;
import org.mineaction.statistics.dashboard.DashboardPage.Addresses;
import org.mineaction.statistics.dashboard.DashboardPage.Choice;
import org.mineaction.statistics.dashboard.DashboardPage.Download;
import org.mineaction.statistics.dashboard.DashboardPage.Known;
import org.mineaction.statistics.dashboard.DashboardPage.Option;
import org.mineaction.statistics.dashboard.DashboardPage.Statement;
import org.mineaction.statistics.dashboard.DashboardPage.Where;
import org.mineaction.statistics.page.Frame;
import org.mineaction.statistics.page.FrameWriting;
import org.mineaction.statistics.page.Link;
import org.mineaction.statistics.page.PageFiles;

/** Writes what is shown as a page. */
@Singleton
final class PageWriting {
    private static final List<String> OF_TABLES = List.of("CSV", "XLSX");
    private static final List<String> OF_PLACES = List.of("CSV", "XLSX", "GeoJSON");

    private final Gazetteer gazetteer;
    private final PublicAddress address;
    private final LocalDate ceasefire;
    private final PageFiles files;
    private final FrameWriting frames;

    PageWriting(Gazetteer gazetteer, LedgerConfig config, PageFiles files, FrameWriting frames) {
        this.gazetteer = gazetteer;
        this.address = PublicAddress.of(config.publicAddress());
        this.ceasefire = config.ceasefire();
        this.files = files;
        this.frames = frames;
    }

    /**
     * The page of what is shown.
     *
     * @param now from which the days of presets are counted
     */
    String html(Dashboard shown, Instant now) {
        View view = shown.view();
        Sources sources = new Sources(shown, address);
        BulletinText bulletin = new BulletinText(shown.bulletin(), view.language());
        DashboardPage page = new DashboardPage(
                choice(view, LocalDate.ofInstant(now, Report.ZONE)),
                known(shown),
                compared(view),
                new Cards(shown, sources).all(),
                new TimeTables(shown).all(),
                new Where(measures(view), new DistrictRows(shown, gazetteer).all()),
                new MinefieldsInWords(shown, sources).all(),
                new Statement(
                        bulletin.title(),
                        bulletin.sentences(),
                        bulletin.sources(),
                        sources.statement(),
                        downloads(sources, view.language())),
                addresses());
        return Templates.dashboard(frame(view, bulletin.title()), page).render();
    }

    private Frame frame(View view, String title) {
        return frames.around(view.language(), title, PageFiles.PROGRAM, language -> view.in(language)
                .address());
    }

    private Choice choice(View view, LocalDate today) {
        Language language = view.language();
        return new Choice(
                view,
                view.inWords(),
                Stream.of(Preset.values())
                        .map(preset -> preset(preset, preset.of(today, ceasefire), view))
                        .toList(),
                gazetteer.all().stream()
                        .map(district -> new Option(
                                district.code(),
                                language.districts(List.of(district.code())),
                                district.code().equals(view.district())))
                        .toList(),
                view.district() == null ? null : view.everywhere().address());
    }

    private static Link preset(Preset preset, Period days, View view) {
        return new Link(view.language().text("preset." + preset), view.of(days).address(), days.equals(view.period()));
    }

    private static Known known(Dashboard shown) {
        return new Known(shown.asOf().toString(), shown.view().language().instant(shown.asOf()));
    }

    private static String compared(View view) {
        Period before = view.period().previous();
        Language language = view.language();
        return language.text("figures.compared", language.period(before.from(), before.to()), before.days());
    }

    private static List<Link> measures(View view) {
        return Stream.of(Measure.values())
                .map(measure -> new Link(
                        view.language().text("measure." + measure.name()),
                        view.by(measure).address(),
                        measure == view.measure()))
                .toList();
    }

    private static List<Download> downloads(Sources sources, Language language) {
        return List.of(
                download("totals", OF_PLACES, sources::figures, language),
                download("found-items", OF_PLACES, sources::file, language),
                download("land-releases", OF_PLACES, sources::file, language),
                download("casualties", OF_PLACES, sources::figures, language),
                download("minefields", OF_TABLES, sources::file, language));
    }

    /** Where a file is, by the name of what is in it, how its own name ends, and the language of who reads it. */
    private interface Files {
        String address(String name, String suffix, Language language);
    }

    private static Download download(String name, List<String> formats, Files files, Language language) {
        return new Download(
                language.text("download." + name),
                formats.stream()
                        .map(format -> new Link(format, files.address(name, format.toLowerCase(Locale.ROOT), language)))
                        .toList());
    }

    private Addresses addresses() {
        return new Addresses(
                address.onThisHost(Paths.LIVE),
                address.onThisHost(Paths.foundItems()),
                files.address(PageFiles.OUTLINES, address),
                files.address(PageFiles.LIBRARY, address));
    }
}
