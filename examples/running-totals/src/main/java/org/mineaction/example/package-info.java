/** An example of a reader of running totals, with nothing of the ledger's own. */
package org.mineaction.example;
