package org.mineaction.endtoend.fire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.mineaction.local.ServicePorts;

/** A team that sends reports one after the other, each until it is accepted: what the ledger asks of its clients. */
final class Sender implements Worker {
    private static final int LONGEST_PAUSE_MILLIS = 80;
    private static final int RETRY_MILLIS = 200;

    private final ServicePorts ingest;
    private final Drafts drafts;
    private final Random random;
    private final Tally tally;
    private final CountDownLatch ending;
    /** Down when the request in hand need not be accepted any more. */
    private final CountDownLatch givenUp = new CountDownLatch(1);

    /**
     * @param ending when it is down, the request in hand is the last
     */
    Sender(ServicePorts ingest, Drafts drafts, Random random, Tally tally, CountDownLatch ending) {
        this.ingest = ingest;
        this.drafts = drafts;
        this.random = random;
        this.tally = tally;
        this.ending = ending;
    }

    @Override
    public void giveUp() {
        givenUp.countDown();
    }

    @Override
    public void run() {
        try {
            do {
                Request next = drafts.next();
                if (random.nextInt(20) == 0) {
                    abandon(next);
                }
                sendUntilAccepted(next);
            } while (!ending.await(random.nextInt(LONGEST_PAUSE_MILLIS), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            tally.defect("a sender failed: " + e);
        }
    }

    private void abandon(Request request) {
        try {
            Http.abandon(ingest, request, random.nextBoolean() ? 1 : random.nextDouble());
        } catch (IOException nobodyListens) {
            tally.broken();
        }
    }

    private void sendUntilAccepted(Request request) throws InterruptedException {
        while (!isAccepted(request) && !givenUp.await(RETRY_MILLIS, TimeUnit.MILLISECONDS)) {
            tally.retried();
        }
    }

    private boolean isAccepted(Request request) {
        try {
            HttpResponse<String> answer = Http.send(ingest, request);
            if (answer.statusCode() == 202) {
                tally.accepted(receipts(request, answer.body()));
                return true;
            }
            refused(request, answer);
        } catch (IOException noAnswer) {
            tally.broken();
        }
        return false;
    }

    private void refused(Request request, HttpResponse<String> answer) {
        tally.refused();
        if (answer.statusCode() != 503
                || answer.headers().firstValue("Retry-After").isEmpty()) {
            tally.defect("%s %s was answered with %d: %s"
                    .formatted(request.method(), request.path(), answer.statusCode(), answer.body()));
        }
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
