/** The reports behind the figures: one with all its revisions, or a list. */
package org.mineaction.statistics.reports;
