package org.mineaction.statistics.merge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.mineaction.contract.MinefieldMap;
import org.mineaction.contract.ReportKind;

/** Minefield maps: counted in mines said to be planted, in all of their districts as one. */
public final class MinefieldMapTable implements ReportTable<MinefieldMap> {
    /** What is counted of a map. */
    static final String PLANTED = "PLANTED";

    private static final String BETWEEN_DISTRICTS = "+";

    @Override
    public ReportKind<MinefieldMap> kind() {
        return ReportKind.MINEFIELD_MAP;
    }

    @Override
    public String name() {
        return "minefield_map";
    }

    @Override
    public List<String> columns() {
        return List.of("handed_over_on", "districts", "mines_planted", "title");
    }

    @Override
    public void write(MinefieldMap map, CopyRows row) {
        row.date(map.handedOverOn())
                .texts(map.districts())
                .integer(map.minesPlanted())
                .text(map.title());
    }

    @Override
    public MinefieldMap read(ResultSet row) throws SQLException {
        return new MinefieldMap(
                row.getObject("handed_over_on", LocalDate.class),
                List.of((String[]) row.getArray("districts").getArray()),
                row.getInt("mines_planted"),
                row.getString("title"));
    }

    @Override
    public LocalDate listedOn(MinefieldMap map) {
        return map.handedOverOn();
    }

    /** One figure for all of its districts together: split, it would be a guess; given to each, counted twice. */
    @Override
    public List<Amount> amounts(MinefieldMap map) {
        String districts = String.join(BETWEEN_DISTRICTS, map.districts());
        return List.of(new Amount(map.handedOverOn(), districts, PLANTED, map.minesPlanted()));
    }
}
