package org.mineaction.statistics.merge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.mineaction.contract.Category;
import org.mineaction.contract.Disposition;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Location;
import org.mineaction.contract.ReportKind;

/** Found items: counted by category, in items. */
public final class FoundItemTable implements ReportTable<FoundItem> {
    @Override
    public ReportKind<FoundItem> kind() {
        return ReportKind.FOUND_ITEM;
    }

    @Override
    public String name() {
        return "found_item";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "found_on",
                "district",
                "category",
                "quantity",
                "model",
                "disposition",
                "latitude",
                "longitude",
                "accuracy_metres",
                "task_id");
    }

    @Override
    public void write(FoundItem item, CopyRows row) {
        Disposition disposition = item.disposition();
        Location location = item.location();
        row.date(item.foundOn())
                .text(item.district())
                .text(item.category().code())
                .integer(item.quantity())
                .text(item.model())
                .text(disposition == null ? null : disposition.code())
                .real(location == null ? null : (Double) location.latitude())
                .real(location == null ? null : (Double) location.longitude())
                .real(location == null ? null : location.accuracyMetres())
                .text(item.taskId());
    }

    @Override
    public FoundItem read(ResultSet row) throws SQLException {
        String disposition = row.getString("disposition");
        return new FoundItem(
                row.getObject("found_on", LocalDate.class),
                row.getString("district"),
                Category.of(row.getString("category")),
                row.getInt("quantity"),
                row.getString("model"),
                disposition == null ? null : Disposition.of(disposition),
                location(row),
                row.getString("task_id"));
    }

    private static Location location(ResultSet row) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        return latitude == null
                ? null
                : new Location(latitude, row.getDouble("longitude"), row.getObject("accuracy_metres", Double.class));
    }

    @Override
    public LocalDate listedOn(FoundItem item) {
        return item.foundOn();
    }

    @Override
    public List<Amount> amounts(FoundItem item) {
        return List.of(
                new Amount(item.foundOn(), item.district(), item.category().code(), item.quantity()));
    }
}
