package org.mineaction.kubernetes;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Topic;

/** README tells what is there. */
class ReadmeTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");

    @Test
    void itsTopicsAreThoseOfTheContract() {
        Map<String, Map<String, String>> told = Readme.commands("Topics").stream()
                .filter(words -> words.get(0).equals("kafka-topics.sh"))
                .collect(toMap(words -> after("--topic", words), ReadmeTest::settings));

        Map<String, Map<String, String>> contract =
                Arrays.stream(Topic.values()).collect(toMap(Topic::topicName, ReadmeTest::settings));
        assertThat(told).isEqualTo(contract);
    }

    private static Map<String, String> settings(Topic topic) {
        Map<String, String> settings = new HashMap<>(topic.settings());
        settings.putAll(Map.of(
                "--partitions", String.valueOf(Topic.DEFAULT_PARTITIONS),
                "--replication-factor", "3",
                "min.insync.replicas", "2"));
        return settings;
    }

    private static Map<String, String> settings(List<String> words) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "--partitions", after("--partitions", words),
                "--replication-factor", after("--replication-factor", words)));
        words.stream()
                .filter(word -> word.contains("="))
                .map(word -> word.split("=", 2))
                .forEach(setting -> settings.put(setting[0], setting[1]));
        return settings;
    }

    private static String after(String option, List<String> words) {
        return words.get(words.indexOf(option) + 1);
    }

    @Test
    void whatItLeadsToIsThere() {
        assertThat(LINK.matcher(Readme.text()).results().map(link -> Path.of(link.group(1))))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path).exists());
    }
}
