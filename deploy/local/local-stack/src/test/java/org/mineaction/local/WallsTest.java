package org.mineaction.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class WallsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.mineaction.local");

    @Test
    void whatTestsUseKnowsNothingOfRunAndItsSamples() {
        noClasses()
                .that()
                .resideInAPackage("org.mineaction.local")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.mineaction.local.run", "org.mineaction.local.samples")
                .check(CLASSES);
    }

    @Test
    void theServicesAreKnownByTheirAddressesOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.mineaction.ingest..",
                        "org.mineaction.statistics..",
                        "org.mineaction.registry..",
                        "io.quarkus..")
                .check(CLASSES);
    }
}
