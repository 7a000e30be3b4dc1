package org.mineaction.statistics.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.mineaction.contract.Category;
import org.mineaction.statistics.Language;
import org.mineaction.statistics.page.Link;
import org.mineaction.statistics.totals.CasualtySum;

/** The headline figures in words, each with its change and what is behind it. */
final class Cards {
    private final Dashboard shown;
    private final Sources sources;
    private final Language language;
    private final Amounts amounts;

    Cards(Dashboard shown, Sources sources) {
        this.shown = shown;
        this.sources = sources;
        this.language = shown.view().language();
        this.amounts = new Amounts(language);
    }

    List<Card> all() {
        List<Card> cards = new ArrayList<>();
        Figures.OWN.forEach(category -> cards.add(found(category)));
        cards.add(others());
        cards.add(cleared());
        cards.add(casualties());
        cards.add(teams());
        return cards;
    }

    private Card found(Category category) {
        return counted(
                category.code(),
                language.figure(category.code()),
                shown.figures().items(category),
                shown.before().items(category),
                new Link(language.text("figures.reports"), sources.found(List.of(category))));
    }

    private Card others() {
        List<Category> others = Category.LIST.all().stream()
                .filter(category -> !Figures.OWN.contains(category))
                .toList();
        return counted(
                "other",
                language.text("figures.other"),
                shown.figures().others(),
                shown.before().others(),
                new Link(language.text("figures.reports"), sources.found(others)));
    }

    private Card teams() {
        return counted(
                "teams",
                language.text("figures.teams"),
                shown.figures().teams(),
                shown.before().teams(),
                new Link(language.text("figures.byTeam"), sources.teams()));
    }

    private Card counted(String id, String name, long now, long before, Link source) {
        return new Card(id, name, amounts.number(now), null, null, amounts.change(now, before), source);
    }

    private Card cleared() {
        long now = shown.figures().land().clearedSquareMetres();
        return new Card(
                "cleared",
                language.text("figures.cleared"),
                amounts.hectares(now),
                language.text("figures.hectares"),
                language.text("figures.squareMetres", now),
                amounts.changeOfLand(now, shown.before().land().clearedSquareMetres()),
                new Link(language.text("figures.reports"), sources.cleared()));
    }

    private Card casualties() {
        CasualtySum now = shown.figures().hurt();
        CasualtySum before = shown.before().hurt();
        return new Card(
                "casualties",
                language.text("page.casualties"),
                amounts.people(now.killed() + now.injured(), shown.isBeforeRecords()),
                null,
                outcomes(now),
                areRecordedBefore()
                        ? amounts.change(now.killed() + now.injured(), before.killed() + before.injured())
                        : new Change(null, language.text("change.notRecorded", language.date(shown.ceasefire()))),
                new Link(language.text("figures.byMonth"), sources.hurt()));
    }

    private String outcomes(CasualtySum hurt) {
        if (shown.isBeforeRecords()) {
            return language.text("hurt.before", language.date(shown.ceasefire()));
        }
        return language.text(
                hurt.unknown() == 0 ? "figures.hurt" : "figures.hurt.unknown",
                hurt.killed(),
                hurt.injured(),
                hurt.unknown());
    }

    /** There are none of before the ceasefire, which is no reason to say that there were none. */
    private boolean areRecordedBefore() {
        return !shown.view().period().previous().from().isBefore(shown.ceasefire());
    }
}
