package org.mineaction.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mineaction.access.AccessMistake;
import org.mineaction.contract.Content;
import org.mineaction.contract.Flag;
import org.mineaction.contract.Report;
import org.mineaction.contract.Text;
import org.mineaction.contract.Withdrawal;
import org.mineaction.contract.WithdrawalReason;
import org.mineaction.http.Fields;
import org.mineaction.http.Mistake;
import org.mineaction.http.MistakeCode;
import org.mineaction.http.RequestMistake;

/**
 * How any report is filled in: what all kinds have in common, around the form of one kind's content. Each way of sending is
 * one method; each gives a draft, or null when it noted a mistake.
 *
 * @param contentForm what the report says
 * @param sender who fills it in, and whose team a report is of that names none
 * @param <C> what such a report says
 */
record ReportForm<C extends Content>(ContentForm<C> contentForm, Sender sender) {
    static final String REPORT_ID = "reportId";
    static final String SOURCE_ID = "sourceId";
    static final String WITHDRAWN = "withdrawn";

    /** The revision of a first report; what changes it has a higher one. */
    private static final int FIRST = 1;

    /** More of one report would only fill the answer. */
    private static final int MOST_MISTAKES = 20;

    private static final int MAX_KEY_LENGTH = 128;
    private static final String MUST_BE_REASON = Fields.mustBeOneOf(WithdrawalReason.LIST, WithdrawalReason::code);

    /** The fields of a report, to be read in one of these ways. */
    static Fields fields(ObjectNode report) {
        return new Fields(report, MOST_MISTAKES, Quoted::unknownField);
    }

    /** A first report by itself, which may also have its identity from an idempotency key (null when there is none). */
    Draft first(Fields fields, String idempotencyKey) {
        Integer revision = fields.wholeNumber("revision", FIRST, FIRST, IngestMistake.REVISION_OUT_OF_RANGE);
        return reported(fields, identity(fields, idempotencyKey), revision == null ? FIRST : revision);
    }

    /** A later revision of the report in the address, in full. */
    Draft amendment(Fields fields, UUID reportId) {
        UUID written = fields.uuid(REPORT_ID);
        if (written != null && !written.equals(reportId)) {
            fields.wrong(REPORT_ID, RequestMistake.IDENTITY_MISMATCH, "must be the id in the address, or left out");
        }
        Identity identity = new Identity(reportId, team(fields), sourceId(fields));
        return reported(fields, identity, laterRevision(fields));
    }

    /** The withdrawal of the report in the address. */
    Draft withdrawal(Fields fields, UUID reportId) {
        Identity identity = new Identity(reportId, team(fields), null);
        return withdrawn(fields, identity, laterRevision(fields));
    }

    /** A line of a batch: a first report, a later revision of one, or a withdrawal. */
    Draft line(Fields fields) {
        Identity identity = identity(fields, null);
        if (Boolean.TRUE.equals(fields.yesOrNo(WITHDRAWN))) {
            return withdrawn(fields, identity, laterRevision(fields));
        }
        Integer revision =
                fields.wholeNumber("revision", FIRST, Report.MAX_REVISION, IngestMistake.REVISION_OUT_OF_RANGE);
        if (fields.has("reason")) {
            fields.wrong("reason", RequestMistake.UNKNOWN_FIELD, "is only for a withdrawal, with withdrawn: true");
        }
        return reported(fields, identity, revision == null ? FIRST : revision);
    }

    private Draft reported(Fields fields, Identity identity, Integer revision) {
        C content = contentForm.read(fields);
        fields.refuseOthers();
        return fields.flawless() ? identity.draft(revision, contentForm.flags(content), content) : null;
    }

    private static Draft withdrawn(Fields fields, Identity identity, Integer revision) {
        WithdrawalReason reason = fields.required(
                "reason",
                fields.known("reason", WithdrawalReason.LIST::find, IngestMistake.UNKNOWN_REASON, MUST_BE_REASON));
        fields.refuseOthers();
        return fields.flawless() ? identity.draft(revision, List.of(), new Withdrawal(reason)) : null;
    }

    private static Integer laterRevision(Fields fields) {
        return fields.required(
                "revision",
                fields.wholeNumber("revision", FIRST + 1, Report.MAX_REVISION, IngestMistake.REVISION_OUT_OF_RANGE));
    }

    /** The own team need not be named; another's only an editor may name. */
    private String team(Fields fields) {
        if (!fields.has("team")) {
            return sender.team();
        }
        String team = fields.text("team", Report.MAX_TEAM_LENGTH);
        if (team != null && !sender.maySendOf(team)) {
            fields.wrong("team", AccessMistake.OTHER_TEAM, "must be the team of the token, or left out");
        }
        return team;
    }

    private static String sourceId(Fields fields) {
        return fields.text(SOURCE_ID, Report.MAX_SOURCE_ID_LENGTH);
    }

    private Identity identity(Fields fields, String idempotencyKey) {
        UUID written = fields.uuid(REPORT_ID);
        String team = team(fields);
        String sourceId = sourceId(fields);
        if (written != null || fields.has(REPORT_ID) || team == null) {
            return new Identity(written, team, sourceId);
        }
        if (sourceId != null || fields.has(SOURCE_ID)) {
            return new Identity(sourceId == null ? null : ReportIdentity.ofSource(team, sourceId), team, sourceId);
        }
        return new Identity(fromKey(fields, team, idempotencyKey), team, null);
    }

    private static UUID fromKey(Fields fields, String team, String key) {
        if (key == null) {
            return withoutIdentity(
                    fields,
                    IngestMistake.IDENTITY_REQUIRED,
                    "A report needs an identity, so that sending it again cannot count it twice: add reportId (a UUID) or "
                            + "sourceId (your own number for it) or, for a single first report, the header Idempotency-Key.");
        }
        if (Text.problem(key, MAX_KEY_LENGTH).isPresent()) {
            return withoutIdentity(
                    fields,
                    RequestMistake.WRONG_HEADER,
                    "The header Idempotency-Key must be one text of 1 to 128 characters.");
        }
        return ReportIdentity.ofKey(team, key);
    }

    private static UUID withoutIdentity(Fields fields, MistakeCode why, String detail) {
        fields.mistakes().note(Mistake.ofAll(why, detail));
        return null;
    }

    /** The columns of a CSV batch of such reports, by their names in the header row. */
    static Map<String, CsvColumn> columns(ContentForm<?> contentForm) {
        Map<String, CsvColumn> columns = new LinkedHashMap<>();
        columns.put(REPORT_ID, CsvColumn.text());
        columns.put(SOURCE_ID, CsvColumn.text());
        columns.put("revision", CsvColumn.wholeNumber());
        columns.put("team", CsvColumn.text());
        columns.putAll(contentForm.columns());
        columns.put(WITHDRAWN, CsvColumn.yesOrNo());
        columns.put("reason", CsvColumn.coded(WithdrawalReason.LIST, WithdrawalReason::code));
        return columns;
    }

    /** Which report it is and whose. */
    private record Identity(UUID reportId, String team, String sourceId) {
        Draft draft(int revision, List<Flag> flags, Content content) {
            return new Draft(reportId, revision, team, sourceId, flags, content);
        }
    }
}
