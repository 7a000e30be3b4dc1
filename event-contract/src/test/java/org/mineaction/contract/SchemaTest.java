package org.mineaction.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** The published documents say what the records do. */
class SchemaTest {
    private final JsonNode reported = json("/schemas/found-item.reported.v1.schema.json");
    private final JsonNode withdrawn = json("/schemas/found-item.withdrawn.v1.schema.json");
    private final JsonNode land = json("/schemas/land-release.reported.v1.schema.json");
    private final JsonNode map = json("/schemas/minefield-map.reported.v1.schema.json");
    private final JsonNode casualties = json("/schemas/casualty.reported.v1.schema.json");
    private final JsonNode noCasualties = json("/schemas/casualty.withdrawn.v1.schema.json");
    private final JsonNode asyncApi = json("/asyncapi.yaml");

    @Test
    void everySampleIsValid() throws Exception {
        for (String name : Samples.names()) {
            String[] parts = name.split("\\.", 3);
            JsonNode schema = json("/schemas/" + parts[0] + '.' + parts[1] + ".v1.schema.json");
            Schema validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema.toString());
            assertThat(validator.validate(Samples.json(name), InputFormat.JSON))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void schemasNameTheFieldsOfTheRecords() {
        for (ReportKind<?> kind : ReportKind.ALL) {
            String schemas = "/schemas/" + kind.name();
            assertThat(fields(json(schemas + ".reported.v1.schema.json")))
                    .containsExactlyInAnyOrderElementsOf(fields(kind, kind.content()));
            assertThat(fields(json(schemas + ".withdrawn.v1.schema.json")))
                    .containsExactlyInAnyOrderElementsOf(fields(kind, Withdrawal.class));
        }
        assertThat(fields(json("/schemas/running-total.changed.v1.schema.json")))
                .containsExactlyInAnyOrderElementsOf(components(RunningTotal.class));
        assertThat(names(casualties.at("/properties/casualties/items/properties")))
                .containsExactlyInAnyOrderElementsOf(components(CasualtyCount.class));
        assertThat(names(reported.at("/properties/location/properties")))
                .containsExactlyInAnyOrderElementsOf(components(Location.class));
        assertThat(names(land.at("/properties/perimeter/properties")))
                .containsExactlyInAnyOrderElementsOf(components(Perimeter.class));
        assertThat(names(reported.at("/$defs/submittedBy/properties")))
                .containsExactlyInAnyOrderElementsOf(components(Submitter.class));
    }

    private static List<String> fields(ReportKind<?> kind, Class<?> content) {
        List<String> fields = new ArrayList<>(components(kind.envelope().wire()));
        fields.remove("content");
        fields.addAll(components(content));
        return fields;
    }

    private static List<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static List<String> fields(JsonNode schema) {
        return names(schema.get("properties"));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void schemasGiveTheLimitsOfTheRecords() {
        assertThat(reported.at("/properties/quantity/maximum").intValue()).isEqualTo(FoundItem.MAX_QUANTITY);
        assertThat(reported.at("/properties/model/maxLength").intValue()).isEqualTo(FoundItem.MAX_MODEL_LENGTH);
        assertThat(reported.at("/properties/taskId/maxLength").intValue()).isEqualTo(Report.MAX_TASK_ID_LENGTH);
        assertThat(land.at("/properties/areaSquareMetres/maximum").intValue())
                .isEqualTo(LandRelease.MAX_AREA_SQUARE_METRES);
        assertThat(land.at("/properties/depthCentimetres/maximum").intValue())
                .isEqualTo(LandRelease.MAX_DEPTH_CENTIMETRES);
        assertThat(land.at("/properties/perimeter/properties/coordinates/items/maxItems")
                        .intValue())
                .isEqualTo(Perimeter.MAX_POSITIONS);
        assertThat(land.at("/properties/taskId/maxLength").intValue()).isEqualTo(Report.MAX_TASK_ID_LENGTH);
        assertThat(map.at("/properties/districts/maxItems").intValue()).isEqualTo(MinefieldMap.MAX_DISTRICTS);
        assertThat(map.at("/properties/minesPlanted/maximum").intValue()).isEqualTo(MinefieldMap.MAX_MINES_PLANTED);
        assertThat(map.at("/properties/title/maxLength").intValue()).isEqualTo(MinefieldMap.MAX_TITLE_LENGTH);
        assertThat(casualties.at("/properties/casualties/maxItems").intValue()).isEqualTo(Casualties.MAX_COUNTS);
        assertThat(casualties
                        .at("/properties/casualties/items/properties/count/maximum")
                        .intValue())
                .isEqualTo(CasualtyCount.MAX_COUNT);
        for (JsonNode schema : List.of(reported, withdrawn, land, map, casualties, noCasualties)) {
            assertThat(schema.at("/$defs/revision/maximum").intValue()).isEqualTo(Report.MAX_REVISION);
        }
        for (JsonNode schema : List.of(reported, withdrawn, land, map)) {
            assertThat(schema.at("/$defs/team/maxLength").intValue()).isEqualTo(Report.MAX_TEAM_LENGTH);
            assertThat(schema.at("/$defs/sourceId/maxLength").intValue()).isEqualTo(Report.MAX_SOURCE_ID_LENGTH);
        }
    }

    @Test
    void schemasListTheCodes() {
        assertThat(examples(reported, "/properties/category")).isEqualTo(codes(Category.LIST, Category::code));
        assertThat(examples(reported, "/properties/disposition")).isEqualTo(codes(Disposition.LIST, Disposition::code));
        assertThat(examples(land, "/properties/releaseType")).isEqualTo(codes(ReleaseType.LIST, ReleaseType::code));
        for (JsonNode schema : List.of(withdrawn, noCasualties)) {
            assertThat(examples(schema, "/properties/reason"))
                    .isEqualTo(codes(WithdrawalReason.LIST, WithdrawalReason::code));
        }
        for (JsonNode schema : List.of(reported, withdrawn, land, map)) {
            assertThat(examples(schema, "/$defs/submittedBy/properties/role")).isEqualTo(codes(Role.LIST, Role::code));
            assertThat(examples(schema, "/$defs/flags/items")).isEqualTo(codes(Flag.LIST, Flag::code));
        }
    }

    @Test
    void schemasListTheCodesOfCasualties() {
        String counts = "/properties/casualties/items/properties";
        assertThat(examples(casualties, "/properties/kind")).isEqualTo(codes(IncidentKind.LIST, IncidentKind::code));
        assertThat(examples(casualties, "/properties/device")).isEqualTo(codes(Category.LIST, Category::code));
        assertThat(examples(casualties, counts + "/outcome")).isEqualTo(codes(Outcome.LIST, Outcome::code));
        assertThat(examples(casualties, counts + "/personStatus"))
                .isEqualTo(codes(PersonStatus.LIST, PersonStatus::code));
    }

    private static List<String> examples(JsonNode schema, String pointer) {
        List<String> examples = new ArrayList<>();
        schema.at(pointer).get("examples").forEach(code -> examples.add(code.asText()));
        return examples;
    }

    private static <C> List<String> codes(CodeList<C> list, Function<C, String> code) {
        return list.all().stream().map(code).toList();
    }

    @Test
    void asyncApiHasTheTopicsWithTheirSettings() {
        JsonNode channels = asyncApi.get("channels");
        assertThat(channels.findValuesAsText("address"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::topicName).toList());
        for (JsonNode channel : channels) {
            Topic topic = Arrays.stream(Topic.values())
                    .filter(t -> t.topicName().equals(channel.get("address").asText()))
                    .findFirst()
                    .orElseThrow();
            JsonNode kafka = channel.at("/bindings/kafka");
            assertThat(kafka.get("partitions").intValue()).isEqualTo(Topic.DEFAULT_PARTITIONS);
            topic.settings().forEach((name, value) -> {
                JsonNode documented = kafka.get("topicConfiguration").get(name);
                assertThat((documented.isArray() ? documented.get(0) : documented).asText())
                        .as(name)
                        .isEqualTo(value);
            });
        }
    }

    @Test
    void asyncApiHasTheEventTypesAndTheirSchemas() {
        List<String> types = new ArrayList<>(List.of(RunningTotalCodec.TYPE, "deadLetter"));
        for (ReportKind<?> kind : ReportKind.ALL) {
            types.addAll(List.of(kind.reportedType(), kind.withdrawnType()));
        }
        JsonNode messages = asyncApi.at("/components/messages");
        assertThat(messages.findValuesAsText("name")).containsExactlyInAnyOrderElementsOf(types);
        for (JsonNode payload : messages.findValues("payload")) {
            assertThat(SchemaTest.class.getResource("/" + payload.get("$ref").asText()))
                    .isNotNull();
        }
    }

    @Test
    void asyncApiHasTheHeadersThatAreWritten() throws Exception {
        List<String> written = new ArrayList<>();
        ProducerRecord<byte[], byte[]> traced = Samples.CODEC.write(Samples.report("found-item.withdrawn.json"));
        TraceHeader.add(traced, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        traced.headers().forEach(header -> written.add(header.key()));
        assertThat(names(asyncApi.at("/components/schemas/cloudEvent/properties")))
                .containsExactlyInAnyOrderElementsOf(written);

        List<String> onDeadLetters = new ArrayList<>();
        DeadLetter.of(Samples.record("key", "type", "value"), "MALFORMED")
                .headers()
                .forEach(header -> onDeadLetters.add(header.key()));
        assertThat(onDeadLetters)
                .containsAll(names(asyncApi.at("/components/messages/deadLetter/headers/properties")))
                .contains("ce_type");
    }

    @Test
    void asyncApiHasTheReasonsOfDeadLetters() {
        List<String> reasons = new ArrayList<>();
        asyncApi.at("/components/messages/deadLetter/headers/properties/dead-letter-reason/enum")
                .forEach(reason -> reasons.add(reason.asText()));
        assertThat(reasons).isEqualTo(DeadLetter.REASONS);
    }

    private static JsonNode json(String resource) {
        try (InputStream in = SchemaTest.class.getResourceAsStream(resource)) {
            return new YAMLMapper().readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
