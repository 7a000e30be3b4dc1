package org.mineaction.registry.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mineaction.registry.Sent.incident;
import static org.mineaction.registry.Sent.person;
import static org.mineaction.registry.Sent.usual;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.IncidentKind;
import org.mineaction.http.RefusedException;
import org.mineaction.registry.RegistryConfig;
import org.mineaction.registry.request.Requests;

/** Every rule of an incident, on 5 July 2021 when it is already the 6th in Baku. */
class IncidentFormTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();
    private static final IncidentForm FORM = new IncidentForm(
            Gazetteer.standard(),
            VALIDATOR,
            new RegistryConfig() {
                @Override
                public LocalDate ceasefire() {
                    return LocalDate.of(2020, 11, 10);
                }

                @Override
                public int smallestCell() {
                    return 3;
                }
            },
            Clock.fixed(Instant.parse("2021-07-05T20:30:00Z"), ZoneOffset.UTC));

    private static IncidentDraft read(String json) {
        return FORM.read(Requests.fields(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** Pointers and codes. */
    private static List<String> mistakes(String json) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> read(json));
        return refused == null
                ? List.of()
                : refused.mistakes().stream()
                        .map(one -> one.pointer() + " " + one.what().text())
                        .toList();
    }

    @Test
    void takesTheLeastAndTheMost() {
        IncidentDraft least = read(usual());
        assertThat(least.kind()).isEqualTo(IncidentKind.INCIDENT);
        assertThat(least.datePrecision()).isEqualTo(DatePrecision.DAY);
        assertThat(mistakes(incident(
                        "'incidentId':'7d6dd9b2-3f0f-4c8e-8a1c-1c6f3c1d2e3f'",
                        "'occurredAt':'23:59'",
                        "'datePrecision':'DAY'",
                        "'location':{'latitude':40.02,'longitude':46.99,'accuracyMetres':5}",
                        "'place':'p'",
                        "'kind':'ACCIDENT'",
                        "'activity':'DEMINING'",
                        "'source':'s'",
                        "'remarks':'r'",
                        "'casualties':["
                                + person(
                                        "'casualtyId':'7d6dd9b2-3f0f-4c8e-8a1c-1c6f3c1d2e3e'",
                                        "'age':30",
                                        "'role':'MEDIC'",
                                        "'name':'n'",
                                        "'contact':'c'",
                                        "'injuries':'i'")
                                + "]")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'occurredOn':'2020-11-09'                 | /occurredOn    before-ceasefire
            'occurredOn':'2021-07-07'                 | /occurredOn    in-the-future
            'occurredOn':'2021-02-30'                 | /occurredOn    not-a-date
            'occurredOn':null                         | /occurredOn    missing-field
            'occurredAt':'24:00'                      | /occurredAt    not-a-time
            'occurredAt':'12:00','datePrecision':'MONTH' | /occurredAt time-without-day
            'datePrecision':'WEEK'                    | /datePrecision unknown-code
            'district':'Aghdam'                       | /district      unknown-district
            'location':{'latitude':91,'longitude':1}  | /location/latitude out-of-range
            'location':{'longitude':1}                | /location/latitude missing-field
            'location':{'latitude':1,'longitude':1,'accuracyMetres':0} | /location/accuracyMetres out-of-range
            'location':{'latitude':1,'longitude':1,'x':0} | /location/x unknown-field
            'place':''                                | /place         empty-text
            'kind':'ATTACK'                           | /kind          unknown-code
            'kind':'ACCIDENT'                         | /activity      activity-disagrees
            'device':'AV_MINE'                        | /device        unknown-code
            'activity':'SLEEPING'                     | /activity      unknown-code
            'remarks':1                               | /remarks       wrong-type
            'incidentId':'1-1-1-1-1'                  | /incidentId    not-a-uuid
            'colour':1                                | /colour        unknown-field
            """)
    void refusesOfAnIncident(String field, String mistake) {
        assertThat(mistakes(usual(field.strip().split(",(?=')(?!'longitude|'accuracy|'x)"))))
                .containsExactly(mistake.strip().replaceAll(" +", " "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'outcome':'DEAD'         | /outcome      unknown-code
            'outcome':null           | /outcome      missing-field
            'personStatus':null      | /personStatus missing-field
            'sex':'F'                | /sex          unknown-code
            'ageGroup':null          | /ageGroup     missing-field
            'age':17                 | /ageGroup     age-disagrees
            'age':-1                 | /age          out-of-range
            'age':121                | /age          out-of-range
            'age':1.5                | /age          not-a-whole-number
            'age':1e99               | /age          out-of-range
            'role':'MEDIC'           | /role         role-without-accident
            'name':'\\u0007'          | /name         control-character
            'contact':true           | /contact      wrong-type
            'casualtyId':'x'         | /casualtyId   not-a-uuid
            'phone':'x'              | /phone        unknown-field
            """)
    void refusesOfAPerson(String field, String mistake) {
        String pointer = "/casualties/0" + mistake.strip().replaceAll(" +", " ");
        List<String> found = mistakes(incident("'casualties':[" + person(field.strip()) + "]"));
        assertThat(found).contains(pointer);
        assertThat(found.stream().filter(one -> !one.endsWith("age-disagrees")).toList())
                .allMatch(one -> one.equals(pointer));
    }

    @Test
    void countsThePeople() {
        assertThat(mistakes(incident())).containsExactly("/casualties missing-field");
        assertThat(mistakes(incident("'casualties':[]"))).containsExactly("/casualties wrong-count");
        assertThat(mistakes(incident("'casualties':['x'," + person() + "]")))
                .containsExactly("/casualties/0 wrong-type");
        String many = (person() + ",").repeat(201);
        assertThat(mistakes(incident("'casualties':[" + many.substring(0, many.length() - 1) + "]")))
                .containsExactly("/casualties wrong-count");
        String one = person("'casualtyId':'7d6dd9b2-3f0f-4c8e-8a1c-1c6f3c1d2e3e'");
        assertThat(mistakes(incident("'casualties':[" + one + "," + one + "]")))
                .containsExactly("/casualties/1/casualtyId repeated-casualty");
    }

    @Test
    void findsEveryMistakeAtOnce() {
        assertThat(mistakes("{\"occurredOn\":\"2020-01-01\",\"district\":\"x\",\"casualties\":[{\"sex\":1}],\"z\":0}"))
                .containsExactlyInAnyOrder(
                        "/occurredOn before-ceasefire",
                        "/district unknown-district",
                        "/device missing-field",
                        "/activity missing-field",
                        "/casualties/0/sex wrong-type",
                        "/casualties/0/outcome missing-field",
                        "/casualties/0/personStatus missing-field",
                        "/casualties/0/ageGroup missing-field",
                        "/z unknown-field");
    }

    @Test
    void theCeasefireRuleNamesTheDateAndItself() {
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> read(usual().replace("2021-06-05", "2020-11-09")));
        assertThat(refused.mistakes().get(0).detail()).contains("2020-11-10", "ceasefire");
        assertThat(mistakes(usual().replace("2021-06-05", "2020-11-10"))).isEmpty();
        assertThat(mistakes(usual().replace("2021-06-05", "2021-07-06"))).isEmpty();
    }

    @Test
    void whatIsKnownToTheMonthOrYearIsOfItsFirstDaySinceTheCeasefire() {
        assertThat(day("2021-06-17", "MONTH")).isEqualTo("2021-06-01");
        assertThat(day("2021-06-17", "YEAR")).isEqualTo("2021-01-01");
        assertThat(day("2020-11-01", "MONTH")).isEqualTo("2020-11-10");
        assertThat(day("2020-01-01", "YEAR")).isEqualTo("2020-11-10");
        assertThat(day("2021-07-31", "MONTH")).isEqualTo("2021-07-01");
        assertThat(mistakes(usual("'datePrecision':'MONTH'").replace("2021-06-05", "2020-10-31")))
                .containsExactly("/occurredOn before-ceasefire");
    }

    private static String day(String day, String precision) {
        return read(usual("'datePrecision':'" + precision + "'").replace("2021-06-05", day))
                .occurredOn()
                .toString();
    }

    @Test
    void anAgeGivesTheAgeGroup() {
        String child = incident("'casualties':[" + person("'age':17").replace("'ageGroup':'ADULT',", "") + "]");
        assertThat(read(child).casualties().get(0).ageGroup()).isEqualTo(AgeGroup.CHILD);
        assertThat(read(child.replace("17", "18")).casualties().get(0).ageGroup())
                .isEqualTo(AgeGroup.ADULT);
    }

    @Test
    void noMistakeRepeatsWhatWasWritten() {
        String secret = "Ayg\u00fcn Secret\\u0007";
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> read(incident(
                        "'place':'" + secret + "'",
                        "'" + secret + "':1",
                        "'casualties':[" + person("'name':'" + secret + "'", "'contact':{'Secret':1}") + "]")));
        assertThat(refused.mistakes()).hasSize(4).noneMatch(one -> one.toString()
                .contains("ecret"));
        assertThat(read(usual("'place':'Secret'")).toString()).doesNotContain("Secret");
    }
}
