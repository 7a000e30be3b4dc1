package org.mineaction.statistics.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mineaction.statistics.merge.State.CONFLICTING;
import static org.mineaction.statistics.merge.State.COUNTED;
import static org.mineaction.statistics.merge.State.REFUSED;
import static org.mineaction.statistics.merge.State.RESENT;
import static org.mineaction.statistics.merge.State.SUPERSEDED;
import static org.mineaction.statistics.merge.State.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Flag;
import org.mineaction.contract.Role;
import org.mineaction.statistics.ReportDraft;

class ResolutionTest {
    private static final ReportDraft FIRST = ReportDraft.named("report");

    @Test
    void aReportSentOnceCounts() {
        assertThat(stateOf(FIRST, FIRST)).isEqualTo(COUNTED);
    }

    @Test
    void aHigherRevisionTakesThePlaceOfALowerOne() {
        ReportDraft second = FIRST.revision(2).quantity(4);

        assertThat(current(FIRST, second)).isEqualTo(second);
        assertThat(stateOf(second, FIRST, second)).isEqualTo(COUNTED);
        assertThat(stateOf(FIRST, FIRST, second)).isEqualTo(SUPERSEDED);
    }

    @Test
    void aLateLowerRevisionChangesNothing() {
        ReportDraft second = FIRST.revision(2).recorded(0).quantity(4);
        ReportDraft late = FIRST.recorded(100);

        assertThat(current(second, late)).isEqualTo(second);
        assertThat(stateOf(late, second, late)).isEqualTo(SUPERSEDED);
    }

    @Test
    void aWithdrawalEndsTheReport() {
        ReportDraft withdrawal = FIRST.revision(2).withdrawn();

        assertThat(current(FIRST, withdrawal)).isEqualTo(withdrawal);
        assertThat(stateOf(withdrawal, FIRST, withdrawal)).isEqualTo(WITHDRAWN);
    }

    @Test
    void aWithdrawalMayComeBeforeItsReport() {
        ReportDraft withdrawal = FIRST.revision(2).recorded(0).withdrawn();
        ReportDraft late = FIRST.recorded(9);

        assertThat(stateOf(withdrawal, withdrawal)).isEqualTo(WITHDRAWN);
        assertThat(stateOf(withdrawal, withdrawal, late)).isEqualTo(WITHDRAWN);
        assertThat(stateOf(late, withdrawal, late)).isEqualTo(SUPERSEDED);
    }

    @Test
    void aRevisionAfterAWithdrawalCountsAgain() {
        ReportDraft withdrawal = FIRST.revision(2).withdrawn();
        ReportDraft again = FIRST.revision(3);

        assertThat(stateOf(again, FIRST, withdrawal, again)).isEqualTo(COUNTED);
        assertThat(stateOf(withdrawal, FIRST, withdrawal, again)).isEqualTo(SUPERSEDED);
    }

    @Test
    void anExactResendIsTheSameEventAndTheEarliestIsKept() {
        ReportDraft resent = FIRST.recorded(60);

        ResolvedReport resolved = resolve(resent, FIRST, resent);

        assertThat(resolved.others()).isEmpty();
        assertThat(resolved.current().revision()).isEqualTo(revision(FIRST));
    }

    @Test
    void theEarliestOfTwoThatDifferCountsAndTheOtherIsInConflict() {
        ReportDraft other = FIRST.recorded(60).quantity(11);

        assertThat(current(FIRST, other)).isEqualTo(FIRST);
        assertThat(stateOf(FIRST, FIRST, other)).isEqualTo(CONFLICTING);
        assertThat(stateOf(other, FIRST, other)).isEqualTo(CONFLICTING);
    }

    @Test
    void theContentHashDecidesBetweenTwoOfTheSameInstant() {
        ReportDraft other = FIRST.quantity(11);
        ReportDraft lower =
                revision(FIRST).contentHash().compareTo(revision(other).contentHash()) < 0 ? FIRST : other;

        assertThat(current(FIRST, other)).isEqualTo(lower);
        assertThat(current(other, FIRST)).isEqualTo(lower);
    }

    @Test
    void aConflictStaysOpenUntilAnEditorSpeaks() {
        ReportDraft other = FIRST.recorded(60).quantity(11);
        ReportDraft own = FIRST.revision(2).quantity(12);
        ReportDraft editors = FIRST.revision(3).quantity(13).byEditor();

        assertThat(stateOf(own, FIRST, other, own)).isEqualTo(CONFLICTING);
        assertThat(stateOf(other, FIRST, other, own)).isEqualTo(CONFLICTING);
        assertThat(stateOf(editors, FIRST, other, own, editors)).isEqualTo(COUNTED);
        assertThat(stateOf(other, FIRST, other, own, editors)).isEqualTo(SUPERSEDED);
    }

    @Test
    void anEditorsWordSettlesAlsoWhenTheTeamSentItFirst() {
        ReportDraft other = FIRST.quantity(99).recorded(10);
        ReportDraft teams = FIRST.revision(2).quantity(7).recorded(20);
        ReportDraft editors = FIRST.revision(2).quantity(7).recorded(30).byEditor();

        assertThat(stateOf(other, FIRST, other, teams)).isEqualTo(CONFLICTING);
        assertThat(stateOf(other, FIRST, other, teams, editors)).isEqualTo(SUPERSEDED);
    }

    @Test
    void anEditorsRevisionSettlesOnlyWhatIsBelowIt() {
        ReportDraft editors = FIRST.revision(2).byEditor();
        ReportDraft third = FIRST.revision(3);
        ReportDraft conflicting = FIRST.revision(3).recorded(90).quantity(5);

        assertThat(stateOf(conflicting, FIRST, editors, third, conflicting)).isEqualTo(CONFLICTING);
        assertThat(stateOf(third, FIRST, editors, third, conflicting)).isEqualTo(CONFLICTING);
    }

    @Test
    void aWithdrawnReportStaysWithdrawnWhateverIsInConflictBelow() {
        ReportDraft other = FIRST.recorded(60).quantity(11);
        ReportDraft withdrawal = FIRST.revision(2).withdrawn();

        assertThat(stateOf(withdrawal, FIRST, other, withdrawal)).isEqualTo(WITHDRAWN);
        assertThat(stateOf(other, FIRST, other, withdrawal)).isEqualTo(CONFLICTING);
    }

    @Test
    void theSameWordsOfAnotherSenderAreARepeat() {
        ReportDraft repeated = FIRST.recorded(60).byEditor();

        assertThat(stateOf(FIRST, FIRST, repeated)).isEqualTo(COUNTED);
        assertThat(stateOf(repeated, FIRST, repeated)).isEqualTo(RESENT);
    }

    @Test
    void anotherTeamsRevisionIsRefused() {
        ReportDraft foreign = FIRST.revision(2).team("TEAM-B").by("TEAM-B", Role.REPORTER);
        ReportDraft inOwnersName = FIRST.revision(3).by("TEAM-B", Role.REPORTER);

        assertThat(current(FIRST, foreign, inOwnersName)).isEqualTo(FIRST);
        assertThat(stateOf(foreign, FIRST, foreign, inOwnersName)).isEqualTo(REFUSED);
        assertThat(stateOf(inOwnersName, FIRST, foreign, inOwnersName)).isEqualTo(REFUSED);
    }

    @Test
    void theOwnerIsWhoeverWasRecordedFirstWhateverArrivesFirst() {
        ReportDraft earlier = FIRST.recorded(-60).team("TEAM-B").by("TEAM-B", Role.REPORTER);

        assertThat(current(FIRST, earlier)).isEqualTo(earlier);
        assertThat(stateOf(FIRST, FIRST, earlier)).isEqualTo(REFUSED);
    }

    @Test
    void whoeverReportsInAnothersNameOwnsNothing() {
        ReportDraft impostor = FIRST.recorded(-60).by("TEAM-B", Role.REPORTER);

        assertThat(stateOf(FIRST, FIRST, impostor)).isEqualTo(COUNTED);
        assertThat(stateOf(impostor, FIRST, impostor)).isEqualTo(REFUSED);
        assertThat(stateOf(impostor, impostor)).isEqualTo(REFUSED);
    }

    @Test
    void anEditorMaySpeakForAnyTeam() {
        ReportDraft editors = FIRST.revision(2).quantity(4).byEditor();

        assertThat(current(FIRST, editors)).isEqualTo(editors);
        assertThat(stateOf(FIRST.byEditor(), FIRST.byEditor())).isEqualTo(COUNTED);
    }

    @Test
    void aTeamOwnsWhatAnEditorEnteredForIt() {
        ReportDraft own = FIRST.revision(2).quantity(4);

        assertThat(current(FIRST.byEditor(), own)).isEqualTo(own);
    }

    @Test
    void aRoleOfALaterVersionMayDoWhatAReporterMay() {
        ReportDraft foreign = FIRST.revision(2).by("TEAM-B", Role.of("AUDITOR"));
        ReportDraft own = FIRST.revision(3).by("TEAM-A", Role.of("AUDITOR"));

        assertThat(stateOf(foreign, FIRST, foreign)).isEqualTo(REFUSED);
        assertThat(stateOf(own, FIRST, own)).isEqualTo(COUNTED);
    }

    @Test
    void ofRefusedRevisionsOnlyTheHighestSpeaksForTheReport() {
        ReportDraft one = FIRST.by("TEAM-B", Role.REPORTER);
        ReportDraft two = FIRST.revision(2).by("TEAM-C", Role.REPORTER);
        ReportDraft later = FIRST.revision(2).recorded(99).by("TEAM-D", Role.REPORTER);

        assertThat(current(one, later, two)).isEqualTo(two);
        assertThat(stateOf(one, one, later, two)).isEqualTo(REFUSED);
        assertThat(stateOf(two, one, later, two)).isEqualTo(REFUSED);
    }

    @Test
    void flagsMakeNoOtherEvent() {
        ReportDraft flagged = FIRST.recorded(60).flagged(Flag.LOCATION_OUTSIDE_DISTRICT);

        assertThat(resolve(flagged, FIRST).others()).isEmpty();
        assertThat(current(flagged, FIRST)).isEqualTo(FIRST);
    }

    private static Revision revision(ReportDraft draft) {
        return Revision.of(draft.report(), 0);
    }

    private static ResolvedReport resolve(ReportDraft... drafts) {
        List<Revision> revisions =
                Arrays.stream(drafts).map(ResolutionTest::revision).collect(Collectors.toList());
        return Resolution.of(revisions);
    }

    private static ReportDraft current(ReportDraft... drafts) {
        Revision current = resolve(drafts).current().revision();
        return Arrays.stream(drafts)
                .filter(draft -> revision(draft).equals(current))
                .findFirst()
                .orElseThrow();
    }

    private static State stateOf(ReportDraft one, ReportDraft... among) {
        return resolve(among)
                .all()
                .filter(resolved -> resolved.revision().equals(revision(one)))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
