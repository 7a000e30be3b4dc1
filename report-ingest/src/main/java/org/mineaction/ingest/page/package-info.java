/** The page on which people report finds by hand: one, or a file. What it sends goes the way of every batch. */
package org.mineaction.ingest.page;
