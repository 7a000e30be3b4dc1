/** The page that everybody looks at: figures of a period, over time and by district, the maps handed over, and the bulletin. */
package org.mineaction.statistics.dashboard;
