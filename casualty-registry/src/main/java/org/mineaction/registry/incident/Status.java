package org.mineaction.registry.incident;

/** Whether an incident counts. */
public enum Status {
    RECORDED,
    WITHDRAWN
}
