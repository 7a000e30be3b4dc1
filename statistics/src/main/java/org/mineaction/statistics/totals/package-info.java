/** Totals of any period, of found items and of casualties, by any combination of place, time and what is counted. */
package org.mineaction.statistics.totals;
