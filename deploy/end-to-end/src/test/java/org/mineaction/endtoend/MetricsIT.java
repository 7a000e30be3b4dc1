package org.mineaction.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mineaction.endtoend.Calls.foundItem;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineaction.local.ServiceProcess;

/** Alerts and dashboard ask for what there is: a metric that nobody exports would leave an alert silent for ever. */
class MetricsIT {
    /** A day of which no other test of the shared ledger reports anything. */
    private static final String DAY = "2021-03-24";
    /** Of Prometheus itself, of the kubelet, who alone knows the volumes, and of kube-state-metrics. */
    private static final Set<String> OF_THE_CLUSTER = Set.of(
            "up",
            "kubelet_volume_stats_available_bytes",
            "kubelet_volume_stats_capacity_bytes",
            "kube_deployment_spec_replicas",
            "kube_deployment_status_replicas_available");

    private static final Pattern NAME = Pattern.compile("(?m)^([a-zA-Z_:][a-zA-Z0-9_:]*)[{ ]");
    private static final Pattern LABELLED = Pattern.compile("(?m)^([a-zA-Z_:][a-zA-Z0-9_:]*)\\{(.*)} ");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");

    private static PackagedLedger ledger;

    @BeforeAll
    static void start() throws Exception {
        ledger = PackagedLedger.shared();
    }

    @Test
    void everyMetricThatIsAskedForIsExported() throws Exception {
        doWhatIsCountedOnlyOnceItHappens();
        Set<String> asked = AlertRules.metrics();
        asked.removeAll(OF_THE_CLUSTER);

        assertThat(asked).hasSizeGreaterThan(20);
        String exported = ledger.services().stream().map(MetricsIT::metrics).collect(Collectors.joining("\n"));
        assertThat(namesIn(exported)).containsAll(asked);
        assertThat(AlertRules.labels()).hasSizeGreaterThan(1);
        assertThat(labelsIn(exported)).containsAll(AlertRules.labels());
    }

    /** A report, one that is refused, a call of nobody known, an incident, and a reading of personal data. */
    private static void doWhatIsCountedOnlyOnceItHappens() throws Exception {
        String id = "'reportId':'" + UUID.randomUUID() + "'";
        assertThat(ledger.calls.send("POST", "", foundItem(DAY, 1, id)).statusCode())
                .isEqualTo(202);
        assertThat(ledger.calls.send("POST", "", "{}").statusCode()).isEqualTo(422);
        assertThat(ledger.calls
                        .get(URI.create(ledger.calls.registry() + "/registry/v1/incidents"))
                        .statusCode())
                .isEqualTo(401);
        UUID incident = Incident.entered(ledger.calls, DAY, "INJURED").id();
        assertThat(Calls.call(ledger.calls.incidents("/" + incident + "?purpose=DATA_QUALITY"))
                        .statusCode())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(30)).until(() -> ledger.calls.items(DAY) == 1);
    }

    private static Set<String> labelsIn(String exported) {
        return LABELLED.matcher(exported)
                .results()
                .flatMap(line ->
                        LABEL.matcher(line.group(2)).results().map(label -> line.group(1) + "{" + label.group(1) + "}"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> namesIn(String exported) {
        return NAME.matcher(exported)
                .results()
                .map(line -> line.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String metrics(ServiceProcess service) {
        return ledger.calls
                .get(URI.create("http://127.0.0.1:" + service.ports().management() + "/q/metrics"))
                .body();
    }
}
