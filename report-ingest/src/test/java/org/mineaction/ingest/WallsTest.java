package org.mineaction.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Casualties;
import org.mineaction.contract.CasualtyCount;
import org.mineaction.contract.IncidentEvent;
import org.mineaction.contract.ReportKind;

/** The walls of the design, as far as they pass through report-ingest. */
class WallsTest {
    static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.mineaction.ingest");

    @Test
    void knowsTheContractAndNoOtherService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.mineaction.statistics..", "org.mineaction.registry..", "org.mineaction.local..")
                .check(CODE);
    }

    /** Incidents come from the registry, which knows what must not leave it. */
    @Test
    void takesNoCasualties() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Casualties.class, CasualtyCount.class, IncidentEvent.class)
                .orShould()
                .accessField(ReportKind.class, "CASUALTY")
                .orShould()
                .accessField(ReportKind.class, "ALL")
                .check(CODE);
    }

    @Test
    void sendsNothingWithoutLookingAtTheAck() {
        noClasses()
                .should()
                .callMethod(Producer.class, "send", ProducerRecord.class)
                .check(CODE);
        noClasses()
                .that()
                .doNotHaveSimpleName("ReportPublisher")
                .should()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("send")))
                .check(CODE);
    }
}
