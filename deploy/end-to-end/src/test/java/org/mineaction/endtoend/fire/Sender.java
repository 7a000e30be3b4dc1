package org.mineaction.endtoend.fire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.mineaction.local.ServicePorts;

/** A team that sends reports. */
final class Sender extends Worker {
    private static final int LONGEST_PAUSE_MILLIS = 80;

    private final ServicePorts ingest;
    private final Drafts drafts;
    private final Random random;
    private final Tally tally;
    private final Set<Revision> sent;

    /**
     * @param ending when it is down, the request in hand is the last
     */
    Sender(Surroundings surroundings, Drafts drafts, Random random, Tally tally, CountDownLatch ending) {
        super(random, LONGEST_PAUSE_MILLIS, tally, ending);
        this.ingest = surroundings.ingest().ports();
        this.sent = surroundings.sent();
        this.drafts = drafts;
        this.random = random;
        this.tally = tally;
    }

    @Override
    void doNext() throws InterruptedException {
        Request next = drafts.next();
        sent.addAll(next.revisions());
        if (random.nextInt(20) == 0) {
            abandon(next);
        }
        var unused = isDone(again -> isAccepted(next));
    }

    private void abandon(Request request) {
        try {
            Http.abandon(ingest, request, random.nextBoolean() ? 1 : random.nextDouble());
        } catch (IOException nobodyListens) {
            tally.broken();
        }
    }

    private boolean isAccepted(Request request) throws IOException {
        HttpResponse<String> answer = Http.send(ingest, request);
        if (answer.statusCode() == 202) {
            tally.accepted(receipts(request, answer.body()));
            return true;
        }
        refused(request.method(), request.path(), answer);
        return false;
    }

    private List<Written> receipts(Request request, String body) throws IOException {
        JsonNode answer = Http.json(body);
        Iterator<JsonNode> receipts = answer.has("receipts")
                ? answer.get("receipts").elements()
                : List.of(answer).iterator();
        List<Written> promised = new ArrayList<>();
        for (Revision sent : request.revisions()) {
            JsonNode receipt = receipts.next();
            if (!receipt.get("reportId").asText().equals(sent.reportId().toString())
                    || receipt.get("revision").intValue() != sent.number()) {
                tally.defect("a receipt is of another revision: " + receipt + " for " + sent);
            }
            promised.add(
                    new Written(sent, Instant.parse(receipt.get("recordedAt").asText())));
        }
        return promised;
    }
}
