package org.mineaction.statistics;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.mineaction.contract.Category;
import org.mineaction.contract.Disposition;
import org.mineaction.contract.Flag;
import org.mineaction.contract.Location;
import org.mineaction.contract.PersonStatus;

/** Tests of a service that was sent a few reports and incidents, over Kafka as from the other services. */
abstract class FewReports {
    static final ReportDraft ONE = ReportDraft.named("one")
            .detailed("PMN-2", Disposition.REMOVED, new Location(40.0211, 46.9903, 5.5), "T-1")
            .flagged(Flag.LOCATION_OUTSIDE_DISTRICT);
    static final ReportDraft TWO = ReportDraft.named("two").found("2021-07-01", "AZ-FUZ", Category.UXO);
    static final ReportDraft GONE = ReportDraft.named("gone");
    static final IncidentDraft INCIDENT = IncidentDraft.named(
            "incident",
            "2021-06-04",
            "AZ-KAL",
            IncidentDraft.killed(PersonStatus.CIVILIAN, 3),
            IncidentDraft.injured(PersonStatus.DEMINER, 4));
    static final IncidentDraft EARLIER =
            IncidentDraft.named("earlier", "2020-11-09", "AZ-KAL", IncidentDraft.killed(PersonStatus.CIVILIAN, 9));

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    /** Returns when they are counted; again and again, they are the same. */
    @BeforeEach
    void publish() {
        try (Publisher publisher = new Publisher((String) broker.get("bootstrap.servers"))) {
            publisher.publish(ONE, TWO, GONE, GONE.revision(2).withdrawn());
            publisher.publish(INCIDENT, EARLIER);
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/statistics/v1/found-items/" + GONE.id())
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("withdrawn")));
        await().untilAsserted(() -> given().get("/statistics/v1/totals").then().body("reports", equalTo(2)));
        await().untilAsserted(() ->
                given().get("/statistics/v1/casualties?from=2020-01-01").then().body("incidents", equalTo(2)));
    }
}
