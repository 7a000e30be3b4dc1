package org.mineaction.statistics.totals;

import org.mineaction.contract.ReleaseType;

/**
 * A figure of released land.
 *
 * @param cancelledSquareMetres how much was cancelled
 * @param reducedSquareMetres how much was reduced
 * @param clearedSquareMetres how much was cleared
 * @param releasedSquareMetres how much was released in whatever way, also one that this version does not know
 * @param releases how many reports say so
 */
public record Land(
        long cancelledSquareMetres,
        long reducedSquareMetres,
        long clearedSquareMetres,
        long releasedSquareMetres,
        long releases) {
    static final Land ZERO = new Land(0, 0, 0, 0, 0);

    /** Land released in one way. */
    static Land of(String releaseType, long squareMetres, long releases) {
        return new Land(
                ReleaseType.CANCELLED.code().equals(releaseType) ? squareMetres : 0,
                ReleaseType.REDUCED.code().equals(releaseType) ? squareMetres : 0,
                ReleaseType.CLEARED.code().equals(releaseType) ? squareMetres : 0,
                squareMetres,
                releases);
    }

    Land plus(Land other) {
        return new Land(
                cancelledSquareMetres + other.cancelledSquareMetres,
                reducedSquareMetres + other.reducedSquareMetres,
                clearedSquareMetres + other.clearedSquareMetres,
                releasedSquareMetres + other.releasedSquareMetres,
                releases + other.releases);
    }
}
