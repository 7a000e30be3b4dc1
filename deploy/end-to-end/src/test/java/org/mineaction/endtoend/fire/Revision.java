package org.mineaction.endtoend.fire;

import java.util.UUID;

/**
 * One revision of one report, as a team writes it.
 *
 * @param kind of report
 * @param reportId the report
 * @param number 1 and more
 * @param says what it says
 */
record Revision(Kind kind, UUID reportId, int number, Finding says) {
    static final String TEAM = "FIRE";

    /** As a line of a batch, and as a first report by itself. */
    String line() {
        return "{\"reportId\":\"%s\",%s".formatted(reportId, rest(",\"withdrawn\":true"));
    }

    /** As the body of a request whose address has the report's id. */
    String body() {
        return "{" + rest("");
    }

    private String rest(String mark) {
        String begin = "\"team\":\"%s\",\"revision\":%d".formatted(TEAM, number);
        return begin + (says.isWithdrawal() ? mark + ",\"reason\":\"TEST\"}" : "," + kind.fields(says) + "}");
    }
}
