package org.mineaction.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CasualtyStatementTest {
    private static final String PUBLISHED = """
            {"from": "2020-11-10", "to": "2021-07-03", "asOf": "2026-01-01T00:00:00Z", "killed": 31, "injured": 116,
             "unknown": 3, "incidents": 79, "groups": []}
            """;
    private static final Statement NOTHING_FOUND = new Statement(0, Map.of(), 0);

    @Test
    void thePublishedFiguresAreRightAndSaidInASentence() {
        CasualtyStatement statement = Figures.read(PUBLISHED, CasualtyStatement.class);

        assertThat(statement.isRight()).isTrue();
        assertThat(statement.sentence())
                .isEqualTo("10 November 2020 – 3 July 2021: 147 people killed or injured (31 killed, 116 injured).");
    }

    @Test
    void oneWhoDiedLaterThanWasToldIsNotRightThoughTheSumIs() {
        CasualtyStatement statement = new CasualtyStatement(30, 117);

        assertThat(statement.isRight()).isFalse();
        assertThat(statement.difference()).contains("31", "116", "30", "117");
    }

    @Test
    void aBulletinIsRightOnlyWithAllItsFiguresAndTellsOnlyOfThoseThatAreNot() {
        Bulletin bulletin = new Bulletin(NOTHING_FOUND, new CasualtyStatement(31, 116));

        assertThat(bulletin.isRight()).isFalse();
        assertThat(bulletin.text()).hasLineCount(2);
        assertThat(bulletin.difference()).contains("1864").doesNotContain("injured");
    }
}
