package org.mineaction.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StatementTest {
    private static final String PUBLISHED = """
            {"from": "2021-06-01", "to": "2021-07-03", "asOf": "2026-01-01T00:00:00Z", "items": 1864, "reports": 530,
             "byCategory": {"AP_MINE": 1087, "AT_MINE": 316, "UXO": 461, "IED": 0},
             "clearedSquareMetres": 5630000, "groups": []}
            """;

    @Test
    void thePublishedFiguresAreRightAndReadAsPublished() {
        Statement statement = Figures.read(PUBLISHED, Statement.class);

        assertThat(statement.isRight()).isTrue();
        assertThat(statement.sentence())
                .isEqualTo(
                        "1 June – 3 July 2021: 1,087 anti-personnel mines, 316 anti-tank mines and 461 unexploded "
                                + "ordnance found in Tartar, Aghdam, Fuzuli, Shusha, Gubadli, Jabrayil and Zangilan; 563 hectares cleared.");
    }

    @Test
    void oneItemMoreIsNotRightAndTheDifferenceIsTold() {
        Statement statement = Figures.read(PUBLISHED.replace("461", "462").replace("1864", "1865"), Statement.class);

        assertThat(statement.isRight()).isFalse();
        assertThat(statement.difference()).contains("UXO=461", "1864", "UXO=462", "1865");
    }

    @Test
    void otherLandIsNotRight() {
        Statement statement = Figures.read(PUBLISHED.replace("5630000", "5630001"), Statement.class);

        assertThat(statement.isRight()).isFalse();
        assertThat(statement.difference()).contains("5630000 m²", "5630001 m²");
    }

    @Test
    void anotherCategoryIsNotRight() {
        assertThat(Figures.read(PUBLISHED.replace("\"IED\": 0", "\"IED\": 1"), Statement.class)
                        .isRight())
                .isFalse();
    }

    @Test
    void whatIsNoAnswerOfTotalsIsShown() {
        assertThatThrownBy(() -> Figures.read("items,reports", Statement.class)).hasMessageContaining("items,reports");
    }
}
