package org.mineaction.kubernetes;

/**
 * Something that may send to something.
 *
 * @param from who begins
 * @param to whom it reaches
 * @param port there, by name or number
 */
record Arrow(String from, String to, String port) {
    @Override
    public String toString() {
        return from + " → " + to + ":" + port;
    }
}
