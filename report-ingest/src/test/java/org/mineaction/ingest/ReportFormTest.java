package org.mineaction.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mineaction.access.AccessMistake;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Report;
import org.mineaction.contract.Role;
import org.mineaction.contract.Submitter;
import org.mineaction.contract.Withdrawal;
import org.mineaction.contract.WithdrawalReason;
import org.mineaction.http.Mistake;
import org.mineaction.http.MistakeCode;
import org.mineaction.http.RequestMistake;

class ReportFormTest {
    private static final UUID ID = UUID.fromString("6f1c0a52-9d3e-4c59-8b7d-2a1f0e6c4b11");

    @Test
    void aReportHasItsIdentityFromReportIdThenSourceIdThenKey() {
        assertThat(first(Forms.report("'reportId':'" + ID + "','sourceId':'S'"), "key")
                        .reportId())
                .isEqualTo(ID);
        assertThat(first(Forms.report("'sourceId':'S'"), "key").reportId())
                .isEqualTo(ReportIdentity.ofSource("T", "S"));
        assertThat(first(Forms.report(), "S").reportId())
                .isEqualTo(ReportIdentity.ofKey("T", "S"))
                .isNotEqualTo(ReportIdentity.ofSource("T", "S"));
        // Known values: teams work them out themselves, and they must never change.
        assertThat(ReportIdentity.ofSource("T", "S")).hasToString("3c0b2184-b518-53dd-9bf4-d1e9e7c6a8af");
        assertThat(ReportIdentity.ofKey("T", "S")).hasToString("bf5883c9-00f6-5528-a209-85554fa860b8");
    }

    private static Draft first(String json, String key) {
        return Forms.draft(json, (form, fields) -> form.first(fields, key));
    }

    @Test
    void refusesAReportWithoutIdentityAndSaysHowToAddOne() {
        assertThat(Forms.mistakesIn(Forms.report(), (form, fields) -> form.first(fields, null)))
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.what()).isEqualTo(IngestMistake.IDENTITY_REQUIRED);
                    assertThat(mistake.detail()).contains("reportId", "sourceId", "Idempotency-Key");
                });
        assertThat(Forms.mistakesIn(Forms.report(), (form, fields) -> form.line(fields)))
                .extracting(Mistake::what)
                .containsExactly(IngestMistake.IDENTITY_REQUIRED);
        assertThat(Forms.mistakesIn(Forms.report(), (form, fields) -> form.first(fields, "k".repeat(129))))
                .extracting(Mistake::what)
                .containsExactly(RequestMistake.WRONG_HEADER);
    }

    @Test
    void aReportThatNamesNoTeamIsOfTheSendersOwn() {
        String json = Forms.report("'sourceId':'S'").replace("\"team\":\"T\",", "");

        Draft draft = Forms.draft(json, (form, fields) -> form.first(fields, null));

        assertThat(draft.team()).isEqualTo("T");
        assertThat(draft.reportId()).isEqualTo(ReportIdentity.ofSource("T", "S"));
    }

    @Test
    void aReporterMayNotNameAnotherTeamAndAnEditorMay() {
        ReportForm<FoundItem> reporters =
                new ReportForm<>(Forms.FOUND_ITEM.contentForm(), new Sender("Other", Role.REPORTER));
        String json = Forms.report("'sourceId':'S'");

        assertThat(Forms.mistakesIn(reporters, json, (form, fields) -> form.first(fields, null)))
                .extracting(Mistake::pointer, Mistake::what)
                .containsExactly(tuple("/team", AccessMistake.OTHER_TEAM));
        assertThat(Forms.draft(json, (form, fields) -> form.first(fields, null))
                        .recordedAt(Instant.EPOCH, new Sender("Other", Role.EDITOR)))
                .extracting(Report::team, Report::submittedBy)
                .containsExactly("T", new Submitter("Other", Role.EDITOR));
    }

    @Test
    void anAmendmentIsOfTheReportInTheAddressAndHasALaterRevision() {
        assertThat(Forms.draft(Forms.report("'revision':9999"), (form, fields) -> form.amendment(fields, ID)))
                .extracting(Draft::reportId, Draft::revision)
                .containsExactly(ID, 9999);
        assertThat(amending("'revision':1")).containsExactly(IngestMistake.REVISION_OUT_OF_RANGE);
        assertThat(amending("'revision':10000")).containsExactly(IngestMistake.REVISION_OUT_OF_RANGE);
        assertThat(amending("'revision':2.5")).containsExactly(RequestMistake.NOT_A_WHOLE_NUMBER);
        assertThat(amending("'sourceId':'S'")).containsExactly(RequestMistake.MISSING_FIELD);
        assertThat(amending("'revision':2,'reportId':'00000000-0000-0000-0000-000000000001'"))
                .containsExactly(RequestMistake.IDENTITY_MISMATCH);
    }

    private static List<MistakeCode> amending(String field) {
        return Forms.mistakesIn(Forms.report(field), (form, fields) -> form.amendment(fields, ID)).stream()
                .map(Mistake::what)
                .toList();
    }

    @Test
    void aWithdrawalHasAReasonAndNothingElse() {
        String json = "{\"team\":\"T\",\"revision\":2,\"reason\":\"DUPLICATE\"}";

        Draft draft = Forms.draft(json, (form, fields) -> form.withdrawal(fields, ID));

        assertThat(draft).isEqualTo(new Draft(ID, 2, "T", null, List.of(), new Withdrawal(WithdrawalReason.DUPLICATE)));
        assertThat(withdrawing("{\"team\":\"T\",\"revision\":1,\"reason\":\"BORED\",\"quantity\":1}"))
                .containsExactly(
                        IngestMistake.REVISION_OUT_OF_RANGE,
                        IngestMistake.UNKNOWN_REASON,
                        RequestMistake.UNKNOWN_FIELD);
        assertThat(withdrawing("{}")).containsExactly(RequestMistake.MISSING_FIELD, RequestMistake.MISSING_FIELD);
    }

    private static List<MistakeCode> withdrawing(String json) {
        return Forms.mistakesIn(json, (form, fields) -> form.withdrawal(fields, ID)).stream()
                .map(Mistake::what)
                .toList();
    }

    @Test
    void aLineIsAReportOfAnyRevisionOrAWithdrawal() {
        assertThat(Forms.draft(Forms.report("'sourceId':'S','revision':7"), (form, fields) -> form.line(fields)))
                .extracting(Draft::revision)
                .isEqualTo(7);
        String withdrawal = "{\"team\":\"T\",\"sourceId\":\"S\",\"revision\":2,\"withdrawn\":true,\"reason\":\"TEST\"}";
        assertThat(Forms.draft(withdrawal, (form, fields) -> form.line(fields)).content())
                .isEqualTo(new Withdrawal(WithdrawalReason.TEST));
        assertThat(Forms.mistakesIn(
                        Forms.report("'sourceId':'S','reason':'TEST'"), (form, fields) -> form.line(fields)))
                .extracting(Mistake::pointer)
                .containsExactly("/reason");
    }
}
