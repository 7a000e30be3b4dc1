package org.mineaction.statistics.bulletin;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A bulletin that was issued, in a list.
 *
 * @param number from 1 on, without gaps
 * @param from first local date
 * @param to last local date
 * @param asOf when all of it was known
 * @param issuedAt when
 */
public record KeptBulletin(int number, LocalDate from, LocalDate to, Instant asOf, Instant issuedAt) {}
