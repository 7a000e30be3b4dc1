package org.mineaction.statistics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Disposition;
import org.mineaction.contract.Flag;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.Role;
import org.mineaction.contract.WithdrawalReason;
import org.mineaction.statistics.Language;
import org.mineaction.statistics.export.Column;
import org.mineaction.statistics.export.DistrictColumns;
import org.mineaction.statistics.merge.State;

/** Pages of reports can say everything, and show all that JSON has. */
class ReportTextsTest {
    private static final List<PublicKind<?>> KINDS =
            List.of(new PublicFoundItems(), new PublicLand(), new PublicMaps());
    /** The English names beside the codes, by which a page calls districts anyway. */
    private static final Set<String> FOR_PROGRAMS = Set.of("districtName", "districtNames");

    private static final Language ENGLISH = Language.english(Gazetteer.standard());

    @Test
    void everyCodeHasItsWords() {
        Map<String, Stream<String>> codes = Map.of(
                "disposition.", Disposition.LIST.all().stream().map(Disposition::code),
                "reason.", WithdrawalReason.LIST.all().stream().map(WithdrawalReason::code),
                "role.", Role.LIST.all().stream().map(Role::code),
                "flag.", Flag.LIST.all().stream().map(Flag::code),
                "state.", Stream.of(State.values()).map(State::published),
                "report.state.", Stream.of("counted", "conflicting", "withdrawn", "refused"));
        codes.forEach((texts, all) -> assertThat(all).allMatch(code -> ENGLISH.has(texts + code), texts));
    }

    @Test
    void everyColumnIsShownAndEveryParameterExplained() {
        for (PublicKind<?> kind : KINDS) {
            assertThat(ReportColumns.of(kind, new DistrictColumns(Gazetteer.standard())).onPages().stream()
                            .map(Column::name)
                            .filter(name -> !ENGLISH.has("column." + name)))
                    .isSubsetOf(FOR_PROGRAMS);
            Set<String> parameters = new TreeSet<>(ListRequest.pageParameters(kind));
            assertThat(parameters).allMatch(name -> ENGLISH.has("mistake." + name));
            String name = kind.table().kind().name();
            assertThat(List.of("reports." + name, "report." + name)).allMatch(ENGLISH::has);
        }
    }
}
