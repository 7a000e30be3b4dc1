package org.mineaction.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Anyone downstream can use the contract as it is: it drags in no framework. */
class WallsTest {
    @Test
    void theContractDependsOnJacksonAndTheKafkaClientOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.mineaction.contract..", "com.fasterxml.jackson..", "org.apache.kafka..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.mineaction.contract"));
    }
}
