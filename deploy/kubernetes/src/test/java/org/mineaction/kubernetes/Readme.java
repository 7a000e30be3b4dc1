package org.mineaction.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What README promises. */
final class Readme {
    private static final Pattern FIRST_CELL = Pattern.compile("^\\| `([^`]+)`((?:, `[^`]+`)*) \\|", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private Readme() {}

    static String text() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines under a heading, up to the next. */
    static String under(String heading) {
        String text = text();
        int begin = text.indexOf("\n## " + heading + "\n");
        if (begin < 0) {
            throw new IllegalStateException("README has no " + heading);
        }
        int end = text.indexOf("\n## ", begin + 1);
        return text.substring(begin, end < 0 ? text.length() : end);
    }

    /** Secrets whose makers it names. */
    static Set<String> secrets() {
        return FIRST_CELL
                .matcher(under("Secrets"))
                .results()
                .map(MatchResult::group)
                .flatMap(cell -> NAME.matcher(cell).results().map(name -> name.group(1)))
                .collect(Collectors.toSet());
    }

    /** The words of every line of commands under a heading. */
    static List<List<String>> commands(String heading) {
        return Stream.of(under(heading).split("```"))
                .flatMap(String::lines)
                .map(line -> List.of(line.trim().split("\\s+")))
                .toList();
    }
}
