package org.mineaction.contract;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The districts a ledger knows. They are data ({@code gazetteer/districts.csv}), so that another country's can replace them. */
public final class Gazetteer {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final Map<String, District> byCode = new LinkedHashMap<>();
    private final Map<String, District> byFoldedName = new HashMap<>();

    private Gazetteer(List<District> districts) {
        districts.forEach(this::add);
    }

    /** The gazetteer this project comes with. */
    public static Gazetteer standard() {
        try (InputStream csv = Gazetteer.class.getResourceAsStream("/gazetteer/districts.csv")) {
            return read(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads districts from CSV with the columns code, name_en, name_az, aliases (separated by |), centroid_longitude,
     * centroid_latitude.
     *
     * @throws IllegalArgumentException when two districts share a code or a name
     */
    public static Gazetteer read(InputStream csv) throws IOException {
        CsvSchema header = CsvSchema.emptySchema().withHeader();
        try (MappingIterator<Map<String, String>> rows =
                new CsvMapper().readerForMapOf(String.class).with(header).readValues(csv)) {
            return new Gazetteer(
                    rows.readAll().stream().map(Gazetteer::district).toList());
        }
    }

    private static District district(Map<String, String> row) {
        return new District(
                row.get("code"),
                row.get("name_en"),
                row.get("name_az"),
                Arrays.stream(row.get("aliases").split("\\|"))
                        .filter(alias -> !alias.isBlank())
                        .toList(),
                Double.parseDouble(row.get("centroid_longitude")),
                Double.parseDouble(row.get("centroid_latitude")));
    }

    private void add(District district) {
        if (byCode.putIfAbsent(district.code(), district) != null) {
            throw new IllegalArgumentException("two districts have the code " + district.code());
        }
        Stream.concat(Stream.of(district.code(), district.nameEn(), district.nameAz()), district.aliases().stream())
                .forEach(name -> {
                    District other = byFoldedName.putIfAbsent(folded(name), district);
                    if (other != null && !other.equals(district)) {
                        throw new IllegalArgumentException("two districts are called " + name);
                    }
                });
    }

    /** All districts, in the order of the data. */
    public List<District> all() {
        return List.copyOf(byCode.values());
    }

    /** The district with exactly this code. */
    public Optional<District> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The district by its code, name or another spelling, whatever the case and with or without accents. */
    public Optional<District> findByName(String name) {
        return Optional.ofNullable(byFoldedName.get(folded(name)));
    }

    /** Dotless ı and dotted İ fold to i, so that FÜZULİ typed on any keyboard finds Füzuli. */
    private static String folded(String name) {
        String plain = ACCENTS.matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFD))
                .replaceAll("");
        return plain.toLowerCase(Locale.ROOT).replace('ı', 'i');
    }
}
