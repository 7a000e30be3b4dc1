package org.mineaction.statistics.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * GeoJSON (RFC 7946): a feature for each row, a point where it has a latitude and a longitude, without a geometry where there is
 * none that everybody may know.
 */
final class FeatureRows implements RowWriter {
    private static final JsonFactory JSON =
            JsonFactory.builder().build().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private final JsonGenerator json;
    private final List<String> names;

    FeatureRows(OutputStream out, List<String> names) throws IOException {
        this.names = List.copyOf(names);
        json = JSON.createGenerator(out);
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeArrayFieldStart("features");
    }

    @Override
    public void row(List<?> cells) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        writeGeometry(cell(cells, PlaceColumns.LATITUDE), cell(cells, PlaceColumns.LONGITUDE));
        json.writeObjectFieldStart("properties");
        for (int i = 0; i < cells.size(); i++) {
            String name = names.get(i);
            if (cells.get(i) != null && !name.equals(PlaceColumns.LATITUDE) && !name.equals(PlaceColumns.LONGITUDE)) {
                json.writeFieldName(name);
                writeValue(cells.get(i));
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private Object cell(List<?> cells, String name) {
        int index = names.indexOf(name);
        return index < 0 ? null : cells.get(index);
    }

    private void writeGeometry(Object latitude, Object longitude) throws IOException {
        if (latitude == null || longitude == null) {
            json.writeNullField("geometry");
            return;
        }
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", "Point");
        json.writeArrayFieldStart("coordinates");
        json.writeNumber((Double) longitude);
        json.writeNumber((Double) latitude);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeValue(Object value) throws IOException {
        if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else {
            json.writeString(value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }
}
