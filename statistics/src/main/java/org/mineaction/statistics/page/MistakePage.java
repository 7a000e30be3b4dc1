package org.mineaction.statistics.page;

import java.util.List;

/**
 * Said in place of a page that cannot be shown.
 *
 * @param heading what is the matter
 * @param mistakes of the address, one by one; empty when it has none
 * @param advice what can be done
 * @param way there; null when the same address is to be tried again
 */
record MistakePage(String heading, List<String> mistakes, String advice, Link way) {}
