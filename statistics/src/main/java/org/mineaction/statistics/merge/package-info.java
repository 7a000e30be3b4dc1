/**
 * From the revisions of reports to facts and running totals: which revision of a report counts, the rows that say so, and
 * what they add to the totals, in one transaction for each batch.
 */
package org.mineaction.statistics.merge;
