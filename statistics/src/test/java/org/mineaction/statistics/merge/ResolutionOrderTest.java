package org.mineaction.statistics.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Role;
import org.mineaction.statistics.ReportDraft;

/** The order in which events arrive, and in how many batches, makes no difference. */
class ResolutionOrderTest {
    private static final int CASES = 5_000;
    private static final List<String> TEAMS = List.of("TEAM-A", "TEAM-B");
    private static final List<Role> ROLES = List.of(Role.REPORTER, Role.REPORTER, Role.EDITOR, Role.of("AUDITOR"));

    @Test
    void anyOrderAndAnyBatchesGiveTheSame() {
        for (long seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            List<Revision> events = events(random);
            Set<ResolvedRevision> atOnce = all(Resolution.of(events));

            Collections.shuffle(events, random);

            assertThat(all(inBatches(events, random))).as("seed %d", seed).isEqualTo(atOnce);
        }
    }

    @Test
    void exactlyOneRevisionSpeaksForAReport() {
        for (long seed = 0; seed < CASES; seed++) {
            ResolvedReport resolved = Resolution.of(events(new Random(seed)));

            assertThat(resolved.others())
                    .as("seed %d", seed)
                    .extracting(ResolvedRevision::state)
                    .doesNotContain(State.COUNTED, State.WITHDRAWN);
        }
    }

    /** Few distinct values, so that events meet in every way. */
    private static List<Revision> events(Random random) {
        List<Revision> events = new ArrayList<>();
        int count = 1 + random.nextInt(9);
        for (int i = 0; i < count; i++) {
            ReportDraft draft = ReportDraft.named("report")
                    .revision(1 + random.nextInt(3))
                    .recorded(random.nextInt(4))
                    .team(one(TEAMS, random))
                    .by(one(TEAMS, random), one(ROLES, random))
                    .quantity(1 + random.nextInt(2));
            events.add(Revision.of((random.nextInt(5) == 0 ? draft.withdrawn() : draft).report(), random.nextInt(2)));
        }
        return events;
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** As the merge does it: what is known of earlier batches with what has arrived, some of it twice. */
    private static ResolvedReport inBatches(List<Revision> events, Random random) {
        ResolvedReport known = null;
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(3));
            List<Revision> batch = new ArrayList<>(events.subList(Math.max(0, from - random.nextInt(2)), to));
            if (known != null) {
                batch.addAll(known.revisions().toList());
            }
            known = Resolution.of(batch);
            from = to;
        }
        return known;
    }

    private static Set<ResolvedRevision> all(ResolvedReport resolved) {
        return new HashSet<>(resolved.all().toList());
    }
}
