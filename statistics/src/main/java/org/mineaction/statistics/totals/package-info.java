/** Totals of any period, of found items, released land and casualties, by any combination of place, time and what is counted. */
package org.mineaction.statistics.totals;
