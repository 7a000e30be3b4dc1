/** Statistics: merges reports from Kafka into PostgreSQL and answers with totals and the reports behind them. */
package org.mineaction.statistics;
