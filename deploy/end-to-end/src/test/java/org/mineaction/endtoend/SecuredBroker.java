package org.mineaction.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.mineaction.local.Certificate;
import org.mineaction.local.Checkout;
import org.mineaction.local.LocalKafka;

/** A broker that lets in the users of deploy/kubernetes, by their rights there, and what a service is told there of reaching it. */
final class SecuredBroker {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path KUBERNETES = Checkout.root().resolve("deploy/kubernetes");
    private static final int ITERATIONS = 4096;
    private static final Map<String, ResourceType> TYPES = Map.of(
            "topic", ResourceType.TOPIC,
            "group", ResourceType.GROUP,
            "transactionalId", ResourceType.TRANSACTIONAL_ID);

    /** The broker. */
    final LocalKafka kafka;

    private final Path authority;

    private SecuredBroker(LocalKafka kafka, Path authority) {
        this.kafka = kafka;
        this.authority = authority;
    }

    /** Starts it, with its users and their rights. */
    static SecuredBroker start(Path directory) throws Exception {
        Certificate certificate = Certificate.make(directory.resolve("broker.p12"), "broker");
        Path authority = directory.resolve("ca.crt");
        certificate.writeTo(authority);
        SecuredBroker broker = new SecuredBroker(LocalKafka.startTemporarySecured(certificate), authority);
        broker.letIn(users());
        return broker;
    }

    private static List<JsonNode> users() throws IOException {
        Path file = KUBERNETES.resolve("components/strimzi/users.yaml");
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(file.toFile())) {
            return documents.readAll();
        }
    }

    private void letIn(List<JsonNode> users) throws Exception {
        List<UserScramCredentialAlteration> passwords = new ArrayList<>();
        List<AclBinding> rights = new ArrayList<>();
        for (JsonNode user : users) {
            String name = user.at("/metadata/name").asText();
            passwords.add(new UserScramCredentialUpsertion(
                    name, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), password(name)));
            each(user.at("/spec/authorization/acls")).forEach(rule -> rights.addAll(rights(name, rule)));
        }
        try (Admin admin =
                Admin.create(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()))) {
            admin.alterUserScramCredentials(passwords).all().get();
            admin.createAcls(rights).all().get();
        }
    }

    private static List<AclBinding> rights(String user, JsonNode rule) {
        JsonNode what = rule.path("resource");
        boolean isPrefix = what.path("patternType").asText().equals("prefix");
        ResourcePattern pattern = new ResourcePattern(
                TYPES.get(what.path("type").asText()),
                what.path("name").asText(),
                isPrefix ? PatternType.PREFIXED : PatternType.LITERAL);
        return each(rule.path("operations")).stream()
                .map(operation -> new AclBinding(
                        pattern,
                        new AccessControlEntry(
                                "User:" + user,
                                "*",
                                AclOperation.fromString(operation.asText()),
                                AclPermissionType.ALLOW)))
                .toList();
    }

    private static List<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private static String password(String user) {
        return "password-of-" + user;
    }

    /** What the ConfigMap {@code kafka} and the Secret of its user tell a service, but for where they are. */
    Map<String, String> environment(String service) {
        Map<String, String> environment = new HashMap<>();
        for (JsonNode literal : literals()) {
            String[] setting = literal.asText().split("=", 2);
            environment.put(setting[0], setting[1]);
        }
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.securedServers());
        environment.put(
                "KAFKA_SSL_TRUSTSTORE_LOCATION", authority.toAbsolutePath().toString());
        environment.put("KAFKA_SASL_JAAS_CONFIG", login(service));
        return environment;
    }

    private static List<JsonNode> literals() {
        try {
            JsonNode base =
                    YAML.readTree(KUBERNETES.resolve("base/kustomization.yaml").toFile());
            return each(base.get("configMapGenerator")).stream()
                    .filter(map -> map.path("name").asText().equals("kafka"))
                    .flatMap(map -> each(map.get("literals")).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as settings of Kafka's clients. */
    Map<String, Object> settings(String user) {
        Map<String, Object> settings = new HashMap<>();
        environment(user)
                .forEach((name, value) -> settings.put(
                        name.substring("KAFKA_".length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'),
                        value));
        return settings;
    }

    private static String login(String user) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(user, password(user));
    }
}
