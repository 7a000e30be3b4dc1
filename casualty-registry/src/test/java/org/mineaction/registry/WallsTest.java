package org.mineaction.registry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;
import org.mineaction.registry.secrecy.PersonalData;

class WallsTest {
    static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.mineaction.registry");

    @Test
    void theRegistryKnowsTheContractAndNoOtherService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.mineaction.ingest..", "org.mineaction.statistics..", "org.mineaction.local..")
                .check(CODE);
    }

    @Test
    void oneClassAloneDecrypts() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..secrecy..")
                .and()
                .doNotHaveSimpleName("Sealing")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(PersonalData.class)
                .check(CODE);
    }

    @Test
    void figuresAndEventsKnowNothingOfPeople() {
        noClasses()
                .that()
                .resideInAnyPackage("..summary..", "..outbox..", "..duplicate..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..secrecy..", "..incident..", "org.mineaction.registry.access..")
                .check(CODE);
    }

    @Test
    void theFeaturesDoNotGoRoundInCircles() {
        SlicesRuleDefinition.slices()
                .matching("org.mineaction.registry.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CODE);
    }
}
