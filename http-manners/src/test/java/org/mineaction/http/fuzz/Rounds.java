package org.mineaction.http.fuzz;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.mineaction.http.CapturedLog;
import org.mineaction.http.OpenApiDocument;

/**
 * Calls drawn from seeds that follow each other, each held against the rules for answers and whatever else the service has to
 * keep. {@code -Dfuzz.seed} and {@code -Dfuzz.rounds} choose others than a build has.
 */
public final class Rounds {
    /** Stands in what is sent, and must be seen nowhere but in an answer. */
    public static final String CANARY = Nasty.CANARY;

    private static final long USUAL_SEED = 20210703;
    /** Of each kind, the first are told. */
    private static final int MOST_TOLD = 3;

    private static final int MARKS = 10;
    private static final double MOST_GROWTH = 1.25;
    private static final long MIB = 1024 * 1024;

    private final long seed = Long.getLong("fuzz.seed", USUAL_SEED);
    private final List<Long> memory = new ArrayList<>();
    private final Map<String, List<String>> defects = new LinkedHashMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final URI service;
    private final UnaryOperator<Call> finish;
    private final Check check;

    /**
     * The rounds of one service.
     *
     * @param service its address
     * @param finish adds what every call needs
     * @param check what an answer must have done, or not
     */
    public Rounds(URI service, UnaryOperator<Call> finish, Check check) {
        this.service = service;
        this.finish = finish;
        this.check = check;
    }

    /** What only a service itself has to keep. */
    public interface Check {
        /** What a call did that it must not have done; empty for nothing. */
        Optional<String> broken(Call call, Answer answer);
    }

    /**
     * Plays that many rounds, or those that were asked for.
     *
     * @return how often each status was answered
     */
    public Map<Integer, Integer> play(int usual, Calls calls) throws IOException {
        int rounds = Integer.getInteger("fuzz.rounds", usual);
        List<Route> routes = Route.in(OpenApiDocument.read());
        try (CapturedLog log = CapturedLog.ofAllWith(Nasty.CANARY)) {
            for (int round = 0; round < rounds; round++) {
                play(seed + round, routes, calls, log);
                if (rounds > usual && round % (rounds / MARKS) == 0) {
                    lookAtMemory(round);
                }
            }
        }
        System.out.println("Rounds from seed " + seed + ": " + rounds + "; answers by status: " + statuses);
        if (!defects.isEmpty()) {
            throw new AssertionError(
                    defects.values().stream().flatMap(List::stream).collect(Collectors.joining("\n\n")));
        }
        return statuses;
    }

    private void play(long roundsSeed, List<Route> routes, Calls calls, CapturedLog log) {
        Call call = finish.apply(calls.draw(routes, new Mutations(roundsSeed)));
        try {
            Answer answer = call.sentTo(service);
            statuses.merge(answer.status(), 1, Integer::sum);
            Rules.broken(call, answer)
                    .or(() -> check.broken(call, answer))
                    .ifPresent(broken -> note(roundsSeed, answer.status() + ", " + broken, call, answer.toString()));
        } catch (IOException e) {
            note(roundsSeed, "no answer", call, e.toString());
        }
        Optional.ofNullable(log.take()).ifPresent(line -> note(roundsSeed, "repeated in the log", call, line));
    }

    private void note(long roundsSeed, String what, Call call, String seen) {
        List<String> alike = defects.computeIfAbsent(what, first -> new ArrayList<>());
        if (alike.size() < MOST_TOLD) {
            alike.add("%s; try it again with -Dfuzz.seed=%d -Dfuzz.rounds=1%n%s%n→ %s"
                    .formatted(what, roundsSeed, call, seen));
        }
    }

    /** Whether a long run keeps anything: after the first tenth, caches are as full as they will be. */
    private void lookAtMemory(int round) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long used = (runtime.totalMemory() - runtime.freeMemory()) / MIB;
        System.out.printf("Round %,d: %d MiB in use%n", round, used);
        memory.add(used);
        if (memory.size() == MARKS && used > MOST_GROWTH * memory.get(1)) {
            defects.put("memory grows", List.of("memory grows, MiB in use after each tenth of the rounds: " + memory));
        }
    }
}
