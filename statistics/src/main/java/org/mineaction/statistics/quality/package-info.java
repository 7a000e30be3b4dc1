/** What in the ledger needs a look, and records put aside that are sent again once their cause is mended. */
package org.mineaction.statistics.quality;
