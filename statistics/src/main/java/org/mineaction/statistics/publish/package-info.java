/** Publishing running totals: the absolute value of every total of a day that has changed, one instance at a time. */
package org.mineaction.statistics.publish;
