package org.mineaction.statistics.bulletin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.mineaction.contract.Gazetteer;
import org.mineaction.http.PublicAddress;
import org.mineaction.statistics.Language;
import org.mineaction.statistics.LedgerConfig;
import org.mineaction.statistics.bulletin.IssuedBulletin.Changes;

/** Writes bulletins in every form there is, and reads the one they are kept in. It is made at the start, which a wrong address ends. */
@Startup
@Singleton
final class BulletinWriting {
    private final Gazetteer gazetteer;
    private final PublicAddress address;
    private final ObjectMapper json;
    private final Function<BulletinPage, String> html;

    @Inject
    BulletinWriting(Gazetteer gazetteer, LedgerConfig config, ObjectMapper json) {
        this(gazetteer, PublicAddress.of(config.publicAddress()), json, BulletinPage::html);
    }

    /** With pages written otherwise than by the templates, which only the service itself has. */
    BulletinWriting(
            Gazetteer gazetteer, PublicAddress address, ObjectMapper json, Function<BulletinPage, String> html) {
        this.gazetteer = gazetteer;
        this.address = address;
        this.json = json;
        this.html = html;
    }

    String text(Bulletin bulletin, Language language) {
        return BulletinPage.of(bulletin, language, address).text();
    }

    String page(Bulletin bulletin, Language language) {
        return html.apply(BulletinPage.of(bulletin, language, address));
    }

    String text(IssuedBulletin issued, Language language) {
        return BulletinPage.of(issued, language, address).text();
    }

    String page(IssuedBulletin issued, Language language) {
        return html.apply(BulletinPage.of(issued, language, address));
    }

    /** The texts by language, JSON. */
    String texts(IssuedBulletin issued) {
        return inEveryLanguage(language -> text(issued, language));
    }

    /** The pages by language, JSON. */
    String pages(IssuedBulletin issued) {
        return inEveryLanguage(language -> page(issued, language));
    }

    private String inEveryLanguage(Function<Language, String> writing) {
        Map<String, String> written = new TreeMap<>();
        Language.all(gazetteer).forEach(language -> written.put(language.code(), writing.apply(language)));
        return written(written);
    }

    /** The figures, JSON. */
    String answer(IssuedBulletin issued) {
        return written(issued);
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures can always be written", e);
        }
    }

    /** One that was issued, from its JSON. The parts are read one by one, since Jackson writes them into one but does not read them so. */
    IssuedBulletin read(String answer) {
        try {
            JsonNode all = json.readTree(answer);
            JsonNode changes = all.get("changes");
            return new IssuedBulletin(
                    all.get("number").intValue(),
                    json.treeToValue(all.get("issuedAt"), Instant.class),
                    json.treeToValue(all, Bulletin.class),
                    changes == null ? null : json.treeToValue(changes, Changes.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was issued must stay readable", e);
        }
    }
}
