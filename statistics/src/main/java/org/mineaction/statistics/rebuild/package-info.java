/** A ledger built anew from the topics beside the one that is read, which then takes its place. */
package org.mineaction.statistics.rebuild;
