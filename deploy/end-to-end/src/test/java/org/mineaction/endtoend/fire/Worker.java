package org.mineaction.endtoend.fire;

/** Somebody who sends one thing after the other, each until it is accepted. */
interface Worker extends Runnable {
    /** What is in hand need not be accepted any more. */
    void giveUp();
}
