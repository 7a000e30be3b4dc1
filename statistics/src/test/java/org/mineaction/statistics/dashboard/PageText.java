package org.mineaction.statistics.dashboard;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The dashboard as it is answered, with nothing run in it. */
record PageText(String html) {
    private static final Pattern FIGURE = Pattern.compile("<data value=\"(-?\\d+)\">");
    private static final Pattern ROW = Pattern.compile("(?s)<tr data-(?:from|district)=\"([^\"]+)\".*?</tr>");
    private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"([^\"]+)\"");

    /** The page of an address, which there is. */
    static PageText of(String query) {
        return new PageText(given().get("/" + query)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .extract()
                .asString());
    }

    /** The element with an id, up to its end. */
    PageText element(String tag, String id) {
        int begin = html.indexOf("<" + tag + " id=\"" + id + "\"");
        int end = html.indexOf("</" + tag + ">", begin);
        if (begin < 0 || end < 0) {
            throw new AssertionError("there is no " + tag + " " + id);
        }
        return new PageText(html.substring(begin, end));
    }

    /** All figures in it, in their order. */
    List<Long> figures() {
        return FIGURE.matcher(html)
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .toList();
    }

    /** Every row of a table with figures. */
    List<PageText> rows() {
        return ROW.matcher(html)
                .results()
                .map(MatchResult::group)
                .map(PageText::new)
                .toList();
    }

    /** All addresses that it links to. */
    List<String> links() {
        return LINK.matcher(html)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .toList();
    }
}
