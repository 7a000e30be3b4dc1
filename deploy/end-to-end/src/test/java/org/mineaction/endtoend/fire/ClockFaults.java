package org.mineaction.endtoend.fire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.mineaction.contract.Report;
import org.mineaction.local.ServiceProcess;

/** Services whose clock is a day off. */
final class ClockFaults {
    private static final Duration A_DAY = Duration.ofDays(1);
    /** Of statistics only the day is known. */
    private static final Duration TOLERANCE = Duration.ofHours(12).plusMinutes(5);

    private static final Duration TRY_AGAIN = Duration.ofMillis(500);
    private static final int TRIES = 100;

    private ClockFaults() {}

    static List<Fault> all() {
        return List.of(
                ofIngest("report-ingest a day ahead", A_DAY),
                ofIngest("report-ingest a day behind", A_DAY.negated()),
                ofStatistics("statistics a day ahead", A_DAY),
                ofStatistics("statistics a day behind", A_DAY.negated()),
                ofRegistry("registry a day ahead", A_DAY),
                ofRegistry("registry a day behind", A_DAY.negated()));
    }

    /** What the time is to a service, if it can be asked now. */
    private interface Asked {
        Optional<Instant> time(ServiceProcess service) throws IOException;
    }

    private static Fault ofIngest(String name, Duration ahead) {
        return Fault.of(
                name,
                (all, pause) -> shift(all.ingest(), ahead, ingest -> timeOfIngest(ingest, all.sent()), pause),
                Target.INGEST);
    }

    private static Fault ofStatistics(String name, Duration ahead) {
        return Fault.of(
                name,
                (all, pause) -> shift(all.someStatistics(pause.random()), ahead, ClockFaults::timeOfStatistics, pause),
                Target.STATISTICS);
    }

    private static Fault ofRegistry(String name, Duration ahead) {
        return Fault.of(
                name,
                (all, pause) -> shift(all.someRegistry(pause.random()), ahead, ClockFaults::timeOfRegistry, pause),
                Target.REGISTRY);
    }

    private static void shift(ServiceProcess service, Duration ahead, Asked asked, Pause pause) throws Exception {
        Surroundings.requireAlive(service);
        service.stop();
        Surroundings.shiftClock(service, ahead);
        service.start();
        try {
            checkShifted(service, ahead, asked, pause);
            pause.upTo(3);
            Surroundings.requireAlive(service);
        } finally {
            service.stop();
            Surroundings.setClockRight(service);
            service.start();
        }
    }

    /** Another fault may keep it from answering for a while. */
    private static void checkShifted(ServiceProcess service, Duration ahead, Asked asked, Pause pause)
            throws Exception {
        Optional<Instant> time = asked.time(service);
        for (int tries = 1; time.isEmpty() && tries < TRIES; tries++) {
            pause.lasting(TRY_AGAIN);
            time = asked.time(service);
        }
        Duration off = Duration.between(Clock.systemUTC().instant(), time.orElseThrow());
        if (off.minus(ahead).abs().compareTo(TOLERANCE) > 0) {
            throw new IllegalStateException(service.name() + " is off by " + off + " and not by " + ahead);
        }
    }

    /** When it says it has accepted a report. */
    private static Optional<Instant> timeOfIngest(ServiceProcess ingest, Set<Revision> sent) throws IOException {
        Random random = new Random();
        Revision one = new Revision(Kind.FOUND_ITEM, UUID.randomUUID(), 1, Finding.drawn(Kind.FOUND_ITEM, random));
        sent.add(one);
        HttpResponse<String> answer = Http.send(ingest.ports(), Request.of(one));
        return answer.statusCode() == 202
                ? Optional.of(
                        Instant.parse(Http.json(answer.body()).get("recordedAt").asText()))
                : Optional.empty();
    }

    /** When it says it has recorded an incident. */
    private static Optional<Instant> timeOfRegistry(ServiceProcess registry) throws IOException {
        IncidentRevision one = new IncidentRevision(UUID.randomUUID(), 1, Happening.drawn(new Random()));
        HttpResponse<String> answer = Http.send(registry.ports(), IncidentRequest.of(one));
        return answer.statusCode() == 201
                ? Optional.of(
                        Instant.parse(Http.json(answer.body()).get("recordedAt").asText()))
                : Optional.empty();
    }

    /** Noon of the day it takes for today. */
    private static Optional<Instant> timeOfStatistics(ServiceProcess statistics) throws IOException {
        HttpResponse<String> answer = Http.get(statistics.ports().address() + "/statistics/v1/totals");
        JsonNode body = Http.json(answer.body());
        return answer.statusCode() == 200
                ? Optional.of(LocalDate.parse(body.get("to").asText())
                        .atStartOfDay(Report.ZONE)
                        .plus(12, ChronoUnit.HOURS)
                        .toInstant())
                : Optional.empty();
    }
}
