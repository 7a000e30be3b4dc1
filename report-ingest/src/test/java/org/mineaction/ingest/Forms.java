package org.mineaction.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.mineaction.contract.Content;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.LandRelease;
import org.mineaction.contract.MinefieldMap;
import org.mineaction.contract.Role;
import org.mineaction.http.Fields;
import org.mineaction.http.JsonBody;
import org.mineaction.http.Mistake;

/** The form of found items as the tests fill it in: on 5 July 2021, when it is already the 6th in Baku. */
final class Forms {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2021-07-05T20:30:00Z"), ZoneOffset.UTC);
    static final SharedRules SHARED = new SharedRules(Gazetteer.standard(), CLOCK);
    /** May name any team. */
    static final Sender EDITOR = new Sender("T", Role.EDITOR);

    static final ReportForm<FoundItem> FOUND_ITEM =
            new ReportForm<>(new FoundItemForm(SHARED, Outlines.standard()), EDITOR);

    static final ReportForm<LandRelease> LAND_RELEASE =
            new ReportForm<>(new LandReleaseForm(SHARED, Outlines.standard()), EDITOR);
    static final ReportForm<MinefieldMap> MINEFIELD_MAP = new ReportForm<>(new MinefieldMapForm(SHARED), EDITOR);

    private Forms() {}

    static Map<String, CsvColumn> columns(ReportForm<?> form) {
        return ReportForm.columns(form.contentForm());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A report in which single quotes stand for double ones, with further fields. */
    static String report(String... fields) {
        String usual = "'team':'T','foundOn':'2021-06-05','district':'AZ-AGM','category':'AP_MINE','quantity':3";
        return ("{" + usual + (fields.length == 0 ? "" : "," + String.join(",", fields)) + "}").replace('\'', '"');
    }

    static List<Mistake> mistakesIn(String json, Intake.Reading<FoundItem> reading) {
        return mistakesIn(FOUND_ITEM, json, reading);
    }

    static <C extends Content> List<Mistake> mistakesIn(ReportForm<C> form, String json, Intake.Reading<C> reading) {
        Fields fields = ReportForm.fields(JsonBody.object(bytes(json)));
        Draft draft = reading.read(form, fields);
        if ((draft == null) == fields.flawless()) {
            throw new AssertionError("a draft or mistakes, never both and never neither");
        }
        return fields.mistakes().all();
    }

    static Draft draft(String json, Intake.Reading<FoundItem> reading) {
        return draft(FOUND_ITEM, json, reading);
    }

    static <C extends Content> Draft draft(ReportForm<C> form, String json, Intake.Reading<C> reading) {
        Fields fields = ReportForm.fields(JsonBody.object(bytes(json)));
        Draft draft = reading.read(form, fields);
        if (draft == null) {
            throw new AssertionError("refused: " + fields.mistakes().all());
        }
        return draft;
    }
}
