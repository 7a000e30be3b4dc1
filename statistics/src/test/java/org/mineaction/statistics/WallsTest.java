package org.mineaction.statistics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.sql.Connection;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class WallsTest {
    static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.mineaction.statistics");

    @Test
    void statisticsKnowsTheContractAndNoOtherService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.mineaction.ingest..", "org.mineaction.registry..", "org.mineaction.local..")
                .check(CODE);
    }

    @Test
    void nothingIsSentWithoutLookingAtTheAnswer() {
        noClasses()
                .should()
                .callMethod(Producer.class, "send", ProducerRecord.class)
                .check(CODE);
    }

    @Test
    void onlyTheDatabaseOpensAndEndsTransactions() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Database.class.getName())
                .should()
                .callMethod(Connection.class, "commit")
                .orShould()
                .callMethod(Connection.class, "rollback")
                .orShould()
                .callMethod(Connection.class, "setAutoCommit", boolean.class)
                .check(CODE);
    }

    @Test
    void whatIsReadKnowsNothingOfHowItIsConsumed() {
        noClasses()
                .that()
                .resideInAnyPackage("..merge..", "..totals..", "..reports..", "..quality..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..consume..")
                .check(CODE);
    }

    @Test
    void theFeaturesDoNotGoRoundInCircles() {
        SlicesRuleDefinition.slices()
                .matching("org.mineaction.statistics.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CODE);
    }
}
