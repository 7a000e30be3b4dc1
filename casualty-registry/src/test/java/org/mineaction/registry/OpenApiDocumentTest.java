package org.mineaction.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Category;
import org.mineaction.contract.IncidentKind;
import org.mineaction.contract.Outcome;
import org.mineaction.contract.PersonStatus;
import org.mineaction.contract.WithdrawalReason;
import org.mineaction.http.OpenApiDocument;
import org.mineaction.registry.access.Purpose;
import org.mineaction.registry.draft.Activity;
import org.mineaction.registry.draft.AgeGroup;
import org.mineaction.registry.draft.CasualtyDraft;
import org.mineaction.registry.draft.DatePrecision;
import org.mineaction.registry.draft.IncidentDraft;
import org.mineaction.registry.draft.PersonRole;
import org.mineaction.registry.draft.Sex;
import org.mineaction.registry.duplicate.DuplicateStatus;
import org.mineaction.registry.erasure.ErasureReason;
import org.mineaction.registry.incident.Status;

/** The description and the code say the same. */
class OpenApiDocumentTest {
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.read();

    @Test
    void everyCallIsDescribedAndNoOther() {
        DOCUMENT.assertDescribes(WallsTest.CODE);
    }

    @Test
    void theParametersAreThoseTheCodeKnows() {
        assertThat(DOCUMENT.queryParameters("/registry/v1/summary"))
                .containsExactlyInAnyOrder("from", "to", "district", "device", "activity", "groupBy");
        assertThat(DOCUMENT.queryParameters("/registry/v1/incidents"))
                .containsExactlyInAnyOrder("from", "to", "district", "status", "limit", "after");
        assertThat(DOCUMENT.queryParameters("/registry/v1/duplicates"))
                .containsExactlyInAnyOrder("status", "limit", "after");
    }

    @Test
    void theFieldsAreThoseTheFormReads() {
        assertThat(DOCUMENT.fields("Incident")).isEqualTo(fields(IncidentDraft.class));
        assertThat(DOCUMENT.fields("Person")).isEqualTo(fields(CasualtyDraft.class));
    }

    private static Set<String> fields(Class<?> draft) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(draft.getRecordComponents())
                .map(component -> component.getName())
                .filter(name -> !name.equals("said"))
                .forEach(names::add);
        return names;
    }

    @Test
    void theCodesAreThoseTheCodeKnows() {
        Map<String, List<String>> lists = Map.ofEntries(
                Map.entry(
                        "Category",
                        Category.LIST.all().stream().map(Category::code).toList()),
                Map.entry(
                        "Kind",
                        IncidentKind.LIST.all().stream().map(IncidentKind::code).toList()),
                Map.entry(
                        "Outcome",
                        Outcome.LIST.all().stream().map(Outcome::code).toList()),
                Map.entry(
                        "PersonStatus",
                        PersonStatus.LIST.all().stream().map(PersonStatus::code).toList()),
                Map.entry(
                        "WithdrawalReason",
                        WithdrawalReason.LIST.all().stream()
                                .map(WithdrawalReason::code)
                                .toList()),
                codes("Activity", Activity.values()),
                codes("Sex", Sex.values()),
                codes("AgeGroup", AgeGroup.values()),
                codes("PersonRole", PersonRole.values()),
                codes("DatePrecision", DatePrecision.values()),
                codes("Purpose", Purpose.values()),
                codes("Status", Status.values()),
                codes("DuplicateStatus", DuplicateStatus.values()),
                codes("ErasureReason", ErasureReason.values()));
        lists.forEach((name, codes) -> assertThat(DOCUMENT.codes("/components/schemas/" + name + "/enum"))
                .as(name)
                .isEqualTo(codes));
    }

    private static Map.Entry<String, List<String>> codes(String name, Enum<?>... all) {
        return Map.entry(name, Arrays.stream(all).map(Enum::name).toList());
    }
}
