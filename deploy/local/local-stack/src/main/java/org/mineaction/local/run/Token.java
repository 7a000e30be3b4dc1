package org.mineaction.local.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.mineaction.local.LocalTokens;

/** The main program of {@code deploy/local/token}: prints a token for the ledger of this working tree. */
public final class Token {
    private static final Set<String> ROLES = Set.of("reporter", "editor", "analyst", "registrar", "operator");
    private static final String USE =
            "use: deploy/local/token ROLE [--team T] [--name N] [--days D], with one of the roles reporter, editor,"
                    + " analyst, registrar and operator, or several with commas between them";

    private Token() {}

    /** Prints it, or says how to use this; then the exit code is 1. */
    public static void main(String[] arguments) {
        try {
            Wanted wanted = Wanted.of(List.of(arguments));
            System.out.println(
                    tokens().of(wanted.name(), wanted.team(), Duration.ofDays(wanted.days()), wanted.roles()));
        } catch (RunFailure failure) {
            Console.complain(failure.getMessage());
            System.exit(1);
        }
    }

    /** Made by the run: a directory with nothing but keys would not be taken for one of a run. */
    private static LocalTokens tokens() {
        Path data = DataDirectory.chosenIn(System.getenv());
        if (!Files.exists(data)) {
            throw new RunFailure("There is no ledger in " + data + ": start deploy/local/run first.");
        }
        return DataDirectory.tokens(data);
    }

    /** What was asked for on the command line. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Wanted(String[] roles, String team, String name, int days) {
        static Wanted of(List<String> words) {
            List<String> roles = new ArrayList<>();
            String team = "Local team";
            String name = "somebody-here";
            int days = 1;
            for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
                String word = rest.next();
                switch (word) {
                    case "--team" -> team = value(rest, word);
                    case "--name" -> name = value(rest, word);
                    case "--days" -> days = number(value(rest, word));
                    default -> roles.addAll(List.of(word.split(",")));
                }
            }
            if (roles.isEmpty() || !ROLES.containsAll(roles)) {
                throw new RunFailure(USE);
            }
            return new Wanted(roles.toArray(String[]::new), team, name, days);
        }

        private static String value(Iterator<String> rest, String option) {
            if (!rest.hasNext()) {
                throw new RunFailure(option + " needs a value; " + USE);
            }
            return rest.next();
        }

        private static int number(String text) {
            if (!text.matches("[1-9]\\d{0,3}")) {
                throw new RunFailure("--days must be a whole number from 1 to 9999; " + USE);
            }
            return Integer.parseInt(text);
        }
    }
}
