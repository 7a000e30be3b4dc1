package org.mineaction.registry.outbox;

import org.mineaction.contract.CloudEvent;

/**
 * A row of the outbox.
 *
 * @param position its place in the order of publishing
 * @param event what is to be published
 */
record WaitingEvent(long position, CloudEvent event) {}
