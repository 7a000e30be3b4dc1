package org.mineaction.endtoend.pages;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** What axe has against a page as it is shown at the moment, by WCAG 2.2 AA and by what is good practice beyond. */
final class Axe {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    /** A line for each element that breaks a rule. */
    static List<String> findings(Page page) {
        return new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .flatMap(Axe::elements)
                        .toList();
    }

    private static Stream<String> elements(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> rule.getId() + ": " + node.getTarget() + " " + node.getFailureSummary());
    }
}
