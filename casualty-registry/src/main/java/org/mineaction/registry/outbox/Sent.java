package org.mineaction.registry.outbox;

import java.util.List;

/**
 * What became of events that were to be sent. Those in neither list may have been written or not.
 *
 * @param acknowledged by the broker, for good
 * @param refused by client or broker for what they are: sending them again will not help
 * @param failure what is wrong with the world, the first of it; null when nothing is
 */
record Sent(List<WaitingEvent> acknowledged, List<WaitingEvent> refused, Exception failure) {}
