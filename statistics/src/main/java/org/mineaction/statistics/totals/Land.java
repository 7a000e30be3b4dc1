package org.mineaction.statistics.totals;

/**
 * A figure of released land.
 *
 * @param clearedSquareMetres how much was cleared
 * @param releasedSquareMetres how much was released in whatever way: cancelled, reduced, cleared
 * @param releases how many reports say so
 */
public record Land(long clearedSquareMetres, long releasedSquareMetres, long releases) {
    static final Land ZERO = new Land(0, 0, 0);

    Land plus(Land other) {
        return new Land(
                clearedSquareMetres + other.clearedSquareMetres,
                releasedSquareMetres + other.releasedSquareMetres,
                releases + other.releases);
    }
}
