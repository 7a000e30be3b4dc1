package org.mineaction.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mineaction.local.Checkout;

/** What deploy/kubernetes has operators see: the rules of alerts, and the dashboard. */
final class AlertRules {
    static final Path DIRECTORY = Checkout.root().resolve("deploy/kubernetes/components/observability");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** What in PromQL is no metric: texts, selectors of labels, lists of labels, lengths of time. */
    private static final Pattern NO_METRIC = Pattern.compile(
            "\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(by|on|without|ignoring)\\s*\\([^)]*\\)|\\boffset\\s+\\w+");

    private static final Pattern SELECTED = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_:]*)\\{([^}]*)}");
    private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*(?:=|!)[=~]?\\s*\"");
    /** Prometheus adds them to whatever it reads. */
    private static final Set<String> ADDED = Set.of("namespace", "job", "pod");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_:]*");
    private static final Set<String> WORDS =
            Set.of("sum", "max", "count", "rate", "increase", "changes", "absent", "vector", "or", "and", "unless");

    private AlertRules() {}

    /** The rules, as Prometheus itself would read them. */
    static JsonNode spec() throws IOException {
        return YAML.readTree(Files.readString(DIRECTORY.resolve("prometheus-rule.yaml")))
                .get("spec");
    }

    /** The rules as a file of their own. */
    static void write(Path file) throws IOException {
        YAML.writeValue(file.toFile(), spec());
    }

    /** Every alert. */
    static List<JsonNode> alerts() throws IOException {
        List<JsonNode> alerts = new ArrayList<>();
        spec().get("groups").forEach(group -> group.get("rules").forEach(alerts::add));
        return alerts;
    }

    /** What alerts and dashboard ask Prometheus for. */
    static List<String> queries() throws IOException {
        List<String> queries = new ArrayList<>();
        alerts().forEach(alert -> queries.add(alert.get("expr").asText()));
        queries.addAll(new ObjectMapper()
                .readTree(DIRECTORY.resolve("dashboard.json").toFile())
                .findValuesAsText("expr"));
        return queries;
    }

    /** The metrics that these are about. */
    static Set<String> metrics() throws IOException {
        Set<String> metrics = new TreeSet<>();
        queries().forEach(query -> metrics.addAll(metricsIn(query)));
        return metrics;
    }

    /** The labels by which these choose among the lines of a metric, such as {@code calls{code}}. */
    static Set<String> labels() throws IOException {
        Set<String> labels = new TreeSet<>();
        queries().forEach(query -> labels.addAll(labelsIn(query)));
        return labels;
    }

    static Set<String> labelsIn(String query) {
        Set<String> labels = new TreeSet<>();
        SELECTED.matcher(query).results().forEach(selected -> LABEL.matcher(selected.group(2))
                .results()
                .map(label -> label.group(1))
                .filter(label -> !ADDED.contains(label))
                .forEach(label -> labels.add(selected.group(1) + "{" + label + "}")));
        return labels;
    }

    /** A word that is not known here as PromQL's own is a metric. */
    static Set<String> metricsIn(String query) {
        Set<String> metrics = new TreeSet<>();
        NAME.matcher(NO_METRIC.matcher(query).replaceAll(" ")).results().forEach(word -> metrics.add(word.group()));
        metrics.removeAll(WORDS);
        return metrics;
    }
}
