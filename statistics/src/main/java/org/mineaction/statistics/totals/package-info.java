/** Totals of any period, by any combination of place, category and time. */
package org.mineaction.statistics.totals;
