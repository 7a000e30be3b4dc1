package org.mineaction.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.mineaction.contract.Perimeter;

/** Well-known text (OGC Simple Features), in which geographic information systems export shapes to a spreadsheet. */
final class Wkt {
    /** Characters. No polygon that is taken is longer, and a long text fills the memory before any rule sees it. */
    private static final int MOST = 32 * 1024;

    /** One polygon: no word in it, so nothing within anything, and nothing after it. */
    private static final Pattern POLYGON =
            Pattern.compile("\\s*POLYGON\\s*Z?\\s*\\([-+0-9.eE,()\\s]+\\)\\s*", Pattern.CASE_INSENSITIVE);

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Wkt() {}

    /** A polygon as GeoJSON; what is none stays the text it is. */
    static JsonNode polygon(String text) {
        if (text.length() > MOST || !POLYGON.matcher(text).matches()) {
            return TextNode.valueOf(text);
        }
        try {
            Polygon polygon = (Polygon) new WKTReader(Shapes.GEOMETRY).read(text);
            long opened = text.chars().filter(sign -> sign == '(').count();
            boolean isAll = opened == 2L + polygon.getNumInteriorRing();
            return isAll ? geoJson(polygon) : TextNode.valueOf(text);
        } catch (ParseException | IllegalArgumentException notClosedOrNoShapeAtAll) {
            return TextNode.valueOf(text);
        }
    }

    private static ObjectNode geoJson(Polygon polygon) {
        ArrayNode rings = JSON.arrayNode().add(ring(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(ring(polygon.getInteriorRingN(i)));
        }
        return JSON.objectNode().put("type", Perimeter.TYPE).set("coordinates", rings);
    }

    private static ArrayNode ring(LinearRing ring) {
        ArrayNode positions = JSON.arrayNode();
        for (Coordinate corner : ring.getCoordinates()) {
            positions.add(JSON.arrayNode().add(corner.x).add(corner.y));
        }
        return positions;
    }
}
