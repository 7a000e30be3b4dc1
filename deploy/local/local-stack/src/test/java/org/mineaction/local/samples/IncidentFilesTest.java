package org.mineaction.local.samples;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mineaction.local.samples.SamplePerson.INJURED;
import static org.mineaction.local.samples.SamplePerson.KILLED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IncidentFilesTest {
    /** A build mends the files, CI refuses what differs. */
    @ParameterizedTest
    @MethodSource("files")
    void theFilesAreWhatTheGeneratorMakes(IncidentFile file) throws IOException {
        Path path = IncidentFiles.directory().resolve(file.name());
        if (System.getProperty("mends", "check").equals("apply")) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.content());
        }

        assertThat(path).content().isEqualTo(file.content());
    }

    static List<IncidentFile> files() {
        return IncidentFiles.all();
    }

    @Test
    void whatCountsToTheEndOfThePeriodIsWhatWasPublished() {
        assertThat(killedAndInjured(countedInTheEnd())).containsExactly(31L, 116L);
    }

    @Test
    void whatWasEnteredFirstGivesOtherFigures() {
        List<SampleIncident> first =
                sent().filter(incident -> incident.revision() == 1).toList();

        assertThat(killedAndInjured(first)).doesNotContain(31L, 116L);
    }

    @Test
    void sentInThisOrderEveryRevisionFollowsTheOneBefore() {
        Map<UUID, Integer> revisions = new HashMap<>();
        Set<String> sentBefore = new HashSet<>();

        assertThat(sent()).allSatisfy(incident -> {
            boolean again = !sentBefore.add(incident.id() + "/" + incident.revision());
            assertThat(again || incident.revision() == revisions.getOrDefault(incident.id(), 0) + 1)
                    .isTrue();
            revisions.merge(incident.id(), incident.revision(), Math::max);
        });
        assertThat(sent().count()).isGreaterThan(sentBefore.size());
    }

    @Test
    void peopleWhoWereInjuredDiedLater() {
        Set<UUID> injuredAtFirst = people(sent(), INJURED);
        Set<UUID> deadInTheEnd = people(countedInTheEnd().stream(), KILLED);

        assertThat(deadInTheEnd).filteredOn(injuredAtFirst::contains).hasSizeGreaterThan(5);
    }

    @Test
    void thereAreWithdrawalsLaterIncidentsAndAccidents() {
        assertThat(sent().filter(SampleIncident::isWithdrawal)).hasSizeGreaterThan(8);
        assertThat(countedInTheEnd())
                .anyMatch(incident -> incident.content().occurredOn().equals(PublishedFigures.CEASEFIRE))
                .anyMatch(incident -> incident.content().occurredOn().equals(PublishedFigures.TO))
                .anyMatch(incident -> incident.content().occurredOn().equals(PublishedFigures.TO.plusDays(1)))
                .anyMatch(incident -> incident.content().monthOnly())
                .anyMatch(incident -> incident.content().accident());
    }

    @Test
    void thePeopleAreOfEveryKind() {
        assertThat(values(SamplePerson::outcome)).containsExactlyInAnyOrder(KILLED, INJURED, "UNKNOWN");
        assertThat(values(SamplePerson::status))
                .containsExactlyInAnyOrder("CIVILIAN", "MILITARY_OR_SECURITY", "DEMINER", "UNKNOWN");
        assertThat(values(SamplePerson::sex)).containsExactlyInAnyOrder("FEMALE", "MALE", "UNKNOWN");
        assertThat(values(SamplePerson::ageGroup)).containsExactlyInAnyOrder("CHILD", "ADULT", "UNKNOWN");
        assertThat(values(person -> String.valueOf(person.role()))).contains("DEMINER", "SURVEYOR", "MEDIC", "null");
    }

    private static Set<String> values(Function<SamplePerson, String> value) {
        return countedInTheEnd().stream()
                .flatMap(incident -> incident.content().people().stream())
                .map(value)
                .collect(toSet());
    }

    private static Set<UUID> people(Stream<SampleIncident> incidents, String outcome) {
        return incidents
                .filter(incident -> !incident.isWithdrawal())
                .flatMap(incident -> incident.content().people().stream())
                .filter(person -> person.outcome().equals(outcome))
                .map(SamplePerson::id)
                .collect(toSet());
    }

    private static Stream<SampleIncident> sent() {
        return IncidentFiles.all().stream().flatMap(file -> file.incidents().stream());
    }

    private static List<SampleIncident> countedInTheEnd() {
        Map<UUID, SampleIncident> current = new HashMap<>();
        sent().forEach(incident -> current.merge(
                incident.id(), incident, (one, other) -> one.revision() >= other.revision() ? one : other));
        return current.values().stream()
                .filter(Predicate.not(SampleIncident::isWithdrawal))
                .toList();
    }

    private static List<Long> killedAndInjured(List<SampleIncident> incidents) {
        List<SampleIncident> inPeriod = incidents.stream()
                .filter(incident -> !incident.content().occurredOn().isAfter(PublishedFigures.TO))
                .toList();
        return Stream.of(KILLED, INJURED)
                .map(outcome -> inPeriod.stream()
                        .mapToLong(incident -> incident.count(outcome))
                        .sum())
                .toList();
    }
}
