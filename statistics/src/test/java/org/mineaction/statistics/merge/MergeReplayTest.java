package org.mineaction.statistics.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Role;
import org.mineaction.statistics.Ledger;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.TestDatabase;

/** The same records again, in other batches, or into a database that lacks some: always the same ledger. */
class MergeReplayTest {
    private final TestDatabase database = TestDatabase.create();

    @Test
    void whatIsMergedAlreadyIsDropped() throws Exception {
        PartitionLog log = new PartitionLog(database.database(), 0);
        log.append(ReportDraft.named("one"), ReportDraft.named("two"));
        log.append(ReportDraft.named("three"));
        List<String> before = database.contents();

        assertThat(log.merge(0, 2)).isEqualTo(log.nothingAt(3));
        assertThat(log.merge(1, 3)).isEqualTo(log.nothingAt(3));

        assertThat(database.contents()).isEqualTo(before);
    }

    @Test
    void aBatchThatIsMergedInPartGoesOnWhereTheDatabaseIs() throws Exception {
        PartitionLog log = new PartitionLog(database.database(), 0);
        log.append(ReportDraft.named("one"), ReportDraft.named("two"), ReportDraft.named("three"));
        database.execute("UPDATE consumed SET next_offset = 2");
        database.execute("DELETE FROM found_item WHERE report_id = '"
                + ReportDraft.named("three").id() + "'");
        database.execute("UPDATE daily_total SET amount = amount - 10, reports = reports - 1;"
                + "UPDATE monthly_total SET amount = amount - 10, reports = reports - 1");

        assertThat(log.merge(0, 3).next()).containsValue(3L);

        assertThat(Ledger.items(database)).isEqualTo(30);
        Ledger.assertTotalsMatchFacts(database);
    }

    @Test
    void aDatabaseThatHasGoneBackMergesNothingAndSaysWhereItIs() throws Exception {
        PartitionLog log = new PartitionLog(database.database(), 0);
        log.append(ReportDraft.named("one"));
        log.append(ReportDraft.named("two"));
        database.execute("UPDATE consumed SET next_offset = 1");
        assertThat(log.append(ReportDraft.named("three"))).isEqualTo(log.nothingAt(1));

        database.execute("DELETE FROM consumed");
        assertThat(log.append(ReportDraft.named("four"))).isEqualTo(log.nothingAt(-1));

        assertThat(Ledger.items(database)).isEqualTo(20);
    }

    @Test
    void everyBatchBoundaryGivesTheSameRows() throws Exception {
        ReportDraft[] drafts = drafts(new Random(20210706), 60, 9).toArray(ReportDraft[]::new);
        new PartitionLog(database.database(), 0).append(drafts);
        List<String> atOnce = database.contents();

        for (int boundary = 1; boundary < drafts.length; boundary++) {
            database.clear();
            PartitionLog log = new PartitionLog(database.database(), 0);
            log.append(Arrays.copyOfRange(drafts, 0, boundary));
            log.append(Arrays.copyOfRange(drafts, boundary, drafts.length));

            assertThat(database.contents()).as("boundary at %d", boundary).isEqualTo(atOnce);
        }
    }

    @Test
    void manyBatchesOfAnySizeGiveTheSameRows() throws Exception {
        Random random = new Random(20210705);
        List<ReportDraft> drafts = drafts(random, 400, 60);
        TestDatabase atOnce = TestDatabase.create();
        new PartitionLog(atOnce.database(), 0).append(drafts.toArray(ReportDraft[]::new));

        PartitionLog log = new PartitionLog(database.database(), 0);
        for (int from = 0; from < drafts.size(); ) {
            int to = Math.min(drafts.size(), from + 1 + random.nextInt(7));
            log.append(drafts.subList(from, to).toArray(ReportDraft[]::new));
            from = to;
        }

        assertThat(database.contents()).isEqualTo(atOnce.contents());
        Ledger.assertTotalsMatchFacts(database);
    }

    private static List<ReportDraft> drafts(Random random, int records, int reports) {
        List<ReportDraft> drafts = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            ReportDraft draft = ReportDraft.named("report " + random.nextInt(reports))
                    .revision(1 + random.nextInt(4))
                    .recorded(random.nextInt(50))
                    .by(
                            random.nextInt(6) == 0 ? "TEAM-B" : "TEAM-A",
                            random.nextInt(6) == 0 ? Role.EDITOR : Role.REPORTER)
                    .quantity(1 + random.nextInt(3));
            drafts.add(random.nextInt(8) == 0 ? draft.withdrawn() : draft);
        }
        Collections.shuffle(drafts, random);
        return drafts;
    }
}
