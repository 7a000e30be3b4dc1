package org.mineaction.statistics.reports;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.mineaction.contract.Gazetteer;
import org.mineaction.statistics.Database;
import org.mineaction.statistics.page.Reception;

/**
 * What reports of every kind are read with.
 *
 * @param database where they are
 * @param gazetteer the districts
 * @param pages writes them for people
 * @param reception answers these
 * @param clock tells what is still to come
 */
@Singleton
record Reading(Database database, Gazetteer gazetteer, ReportPages pages, Reception reception, Clock clock) {}
