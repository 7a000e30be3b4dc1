package org.mineaction.ingest.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.mineaction.ingest.page.FoundItemFields.Group;

/**
 * The page as it is laid out.
 *
 * @param texts what it says
 * @param groups the fields it asks for
 * @param columns the columns a file may have
 * @param spoken the texts its script says, as JSON
 * @param assets where the files it loads are, seen from the page
 * @param modules its script's, to be loaded at once and not one after the other
 * @param figures address of the dashboard
 * @param reports the beginning of the addresses at which accepted reports are read
 * @param claims where a token says who sends
 * @param languages those it can be read in
 */
record ReportingPage(
        PageTexts texts,
        List<Group> groups,
        String columns,
        String spoken,
        String assets,
        List<String> modules,
        String figures,
        String reports,
        Claims claims,
        List<Language> languages) {
    private static final String CURL = """
            curl LEDGER/ingest/v1/found-items \\
              -H 'Authorization: Bearer KEY' \\
              -H 'Content-Type: application/json' \\
              -d '{"sourceId":"2024-117","team":"DEMO-TEAM-1","foundOn":"2024-03-15",
                   "district":"AZ-AGM","category":"AP_MINE","quantity":3}'""";

    /**
     * A language of the page.
     *
     * @param code ISO 639-1
     * @param name as its readers call it
     * @param current whether the page is in it
     */
    record Language(String code, String name, boolean current) {}

    /**
     * Where a token says who sends.
     *
     * @param name the claim with the account's name
     * @param team the claim with its team
     * @param roles where its roles are; a slash leads into an object
     */
    record Claims(String name, String team, String roles) {}

    /** The templates; the build checks them against these parameters. */
    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance form(ReportingPage page);
    }

    /** How a report is sent without this page. */
    public String curl() {
        return CURL;
    }

    String html() {
        return Templates.form(this).render();
    }
}
