package org.mineaction.statistics.bulletin;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mineaction.contract.Category;
import org.mineaction.contract.ReleaseType;
import org.mineaction.http.Page;
import org.mineaction.statistics.Database;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.export.CodeColumns;
import org.mineaction.statistics.export.Column;
import org.mineaction.statistics.export.Export;
import org.mineaction.statistics.export.PagedRows;
import org.mineaction.statistics.export.PeriodColumns;

/** All bulletins that were issued with their main figures, to be written to a file: the latest first, each as it was. */
@Singleton
final class BulletinExport {
    // What has changed since the one before may be a thousand reports, and is not in the file.
    private static final String PAGE = """
            SELECT answer::jsonb - 'changes' FROM issued_bulletin
            WHERE number < ? ORDER BY number DESC LIMIT ?
            """;
    private static final int ON_A_PAGE = 100;

    private final Database database;
    private final BulletinWriting writing;

    BulletinExport(Database database, BulletinWriting writing) {
        this.database = database;
        this.writing = writing;
    }

    Export<?> file() {
        return new Export<>(
                columns(),
                new PagedRows<>(place -> before(place == null ? Integer.MAX_VALUE : Integer.parseInt(place))));
    }

    private Page<IssuedBulletin> before(int number) throws SQLException {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(PAGE)) {
                select.setInt(1, number);
                select.setInt(2, ON_A_PAGE + 1);
                List<IssuedBulletin> found = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(writing.read(rows.getString(1)));
                    }
                }
                return Page.of(found, ON_A_PAGE, Function.identity(), last -> String.valueOf(last.number()));
            }
        });
    }

    /** Of categories and release types those that this version knows; all others are in the sums. */
    private static List<Column<IssuedBulletin>> columns() {
        List<Column<IssuedBulletin>> columns = new ArrayList<>();
        columns.add(new Column<>("number", "#meta+number", IssuedBulletin::number));
        columns.addAll(PeriodColumns.of(
                issued -> new Period(issued.bulletin().from(), issued.bulletin().to()),
                issued -> issued.bulletin().asOf()));
        columns.add(new Column<>("issuedAt", "#date+issued", IssuedBulletin::issuedAt));
        columns.add(
                figure("items", "#item+found+num", bulletin -> bulletin.found().items()));
        columns.add(figure(
                "reports", "#meta+reports+num", bulletin -> bulletin.found().reports()));
        columns.add(figure("clearedSquareMetres", "#output+cleared+area", bulletin -> bulletin.land()
                .clearedSquareMetres()));
        columns.add(figure("releasedSquareMetres", "#output+released+area", bulletin -> bulletin.land()
                .releasedSquareMetres()));
        columns.add(figure(
                "releases", "#meta+releases+num", bulletin -> bulletin.land().reports()));
        columns.add(figure("casualtiesSince", "#date+start+affected", bulletin -> bulletin.casualties()
                .from()));
        columns.add(figure(
                "killed", "#affected+killed", bulletin -> bulletin.casualties().killed()));
        columns.add(figure("injured", "#affected+injured", bulletin -> bulletin.casualties()
                .injured()));
        columns.add(figure("unknown", "#affected+unknown", bulletin -> bulletin.casualties()
                .unknown()));
        columns.add(figure("incidents", "#meta+incidents+num", bulletin -> bulletin.casualties()
                .incidents()));
        columns.add(figure("minefieldMaps", "#meta+maps+num", bulletin -> bulletin.minefieldMaps()
                .maps()
                .size()));
        columns.add(figure("minesPlanted", "#item+planted+num", bulletin -> bulletin.minefieldMaps()
                .minesPlanted()));
        columns.addAll(CodeColumns.of(
                CodeColumns.BY_CATEGORY,
                Category.LIST.all().stream().map(Category::code).toList(),
                issued -> issued.bulletin().found().byCategory()));
        columns.addAll(CodeColumns.of(
                CodeColumns.BY_RELEASE_TYPE,
                ReleaseType.LIST.all().stream().map(ReleaseType::code).toList(),
                issued -> issued.bulletin().land().byReleaseType()));
        return columns;
    }

    private static Column<IssuedBulletin> figure(String name, String tag, Function<Bulletin, Object> value) {
        return new Column<>(name, tag, issued -> value.apply(issued.bulletin()));
    }
}
