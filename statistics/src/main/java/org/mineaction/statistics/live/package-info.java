/** Totals as they change, pushed to whoever listens: from the topic of running totals, so from every instance the same. */
package org.mineaction.statistics.live;
