package org.mineaction.statistics.merge;

/**
 * A revision and how it stands.
 *
 * @param revision what was sent
 * @param state what became of it
 */
public record ResolvedRevision(Revision revision, State state) {}
