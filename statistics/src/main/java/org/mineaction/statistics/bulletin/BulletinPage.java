package org.mineaction.statistics.bulletin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.mineaction.http.PublicAddress;
import org.mineaction.statistics.Language;
import org.mineaction.statistics.Paths;

/**
 * A bulletin as it is laid out, to be read and printed.
 *
 * @param language its ISO 639-1 code
 * @param title the heading
 * @param issue under which number it was issued, and what has changed; null when it was not
 * @param sentences the statement
 * @param figures the heading of the tables
 * @param tables the figures behind it
 * @param reports the heading of their addresses, where these stand apart
 * @param sources as of when, and of how many reports
 * @param style address of the style sheet
 */
record BulletinPage(
        String language,
        String title,
        Issue issue,
        List<String> sentences,
        String figures,
        List<Table> tables,
        String reports,
        String sources,
        String style) {
    /**
     * What leads on.
     *
     * @param text what it is called
     * @param address the whole of it, so that it also leads on from paper
     */
    record Link(String text, String address) {}

    /**
     * Figures of one kind.
     *
     * @param heading what they are
     * @param lines one by one
     * @param note why they lead to nothing nearer; null when they do
     * @param more where more is to be read; null when there is nothing
     */
    record Table(String heading, List<Line> lines, String note, Link more) {}

    /**
     * A figure.
     *
     * @param name what it is of
     * @param number written out
     * @param source address of the reports behind it; null when there is none
     */
    record Line(String name, String number, String source) {}

    /**
     * How it was issued.
     *
     * @param statement number, when, and as of when
     * @param address where it is read
     * @param changes since the one before; null for the first
     */
    record Issue(String statement, String address, ChangesInWords changes) {}

    /**
     * What has changed.
     *
     * @param heading since which
     * @param since that one
     * @param lines change by change
     * @param statement through how many reports
     * @param reports these, or the first of them
     * @param listed the heading of these
     */
    record ChangesInWords(
            String heading, Link since, List<String> lines, String statement, List<Link> reports, String listed) {}

    /** The templates; the build checks them against these parameters. */
    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance bulletin(BulletinPage page);
    }

    String html() {
        return Templates.bulletin(this).render();
    }

    /** All of it as plain text. */
    String text() {
        return PlainText.of(this);
    }

    static BulletinPage of(Bulletin bulletin, Language language, PublicAddress address) {
        return of(bulletin, null, language, address);
    }

    static BulletinPage of(IssuedBulletin issued, Language language, PublicAddress address) {
        return of(issued.bulletin(), new IssueInWords(issued, language, address).issue(), language, address);
    }

    private static BulletinPage of(Bulletin bulletin, Issue issue, Language language, PublicAddress address) {
        BulletinText text = new BulletinText(bulletin, language);
        return new BulletinPage(
                language.code(),
                text.title(),
                issue,
                text.sentences(),
                language.text("page.figures"),
                new BulletinTables(bulletin, language, address).all(),
                language.text("page.reports"),
                text.sources(),
                address.onThisHost(Paths.STYLE));
    }
}
