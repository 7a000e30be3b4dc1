package org.mineaction.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.mineaction.access.AccessConfig;
import org.mineaction.contract.Gazetteer;
import org.mineaction.http.Assets;
import org.mineaction.http.PublicAddress;
import org.mineaction.http.WebPage;
import org.mineaction.ingest.FoundItemResource;
import org.mineaction.ingest.IngestConfig;

/** The page in each language. It holds nothing of any reader's, so it is laid out once. */
@Singleton
final class ReportingPages {
    static final List<String> FILES = List.of(
            "form.css",
            "icon.svg",
            "form.js",
            "draft.js",
            "fields.js",
            "file.js",
            "key.js",
            "ledger.js",
            "mistakes.js",
            "parts.js",
            "receipts.js",
            "report.js",
            "sender.js",
            "status.js",
            "store.js",
            "texts.js");

    /** Texts that are said later: by the script, when something has happened. */
    private static final Pattern SPOKEN = Pattern.compile("(say|mistake|flag)(\\..*)?");

    private final Assets assets = Assets.read(ReportingPages.class, "/page/assets/", FILES);
    private final Map<String, WebPage> pages = new ConcurrentHashMap<>();
    private final PublicAddress ledger;
    private final ReportingPage.Claims claims;
    private final Gazetteer gazetteer;
    private final ObjectMapper json;

    ReportingPages(IngestConfig config, AccessConfig access, Gazetteer gazetteer, ObjectMapper json) {
        this.ledger = PublicAddress.of(config.publicAddress());
        this.claims = new ReportingPage.Claims(access.nameClaim(), access.teamClaim(), access.rolesClaim());
        this.gazetteer = gazetteer;
        this.json = json;
    }

    Assets assets() {
        return assets;
    }

    /** The page in one of {@link PageTexts#LANGUAGES}. */
    WebPage in(String language) {
        return pages.computeIfAbsent(
                language, code -> new WebPage(code, laidOut(PageTexts.in(code)).html()));
    }

    private ReportingPage laidOut(PageTexts texts) {
        FoundItemFields fields = FoundItemFields.in(texts, gazetteer);
        return new ReportingPage(
                texts,
                fields.groups(),
                fields.columns(),
                spoken(texts),
                "form/" + assets.hash() + "/",
                FILES.stream().filter(file -> file.endsWith(".js")).toList(),
                ledger.whole("/?lang=" + texts.language()),
                ledger.whole(FoundItemResource.REPORTS),
                claims,
                languages(texts));
    }

    private static List<ReportingPage.Language> languages(PageTexts texts) {
        return PageTexts.LANGUAGES.stream()
                .map(code -> new ReportingPage.Language(
                        code, PageTexts.in(code).of("language"), code.equals(texts.language())))
                .toList();
    }

    /** Within the page, so nothing in it may look like the end of a script. */
    private String spoken(PageTexts texts) {
        Map<String, String> spoken = new TreeMap<>(texts.all());
        spoken.keySet().removeIf(key -> !SPOKEN.matcher(key).matches());
        try {
            return json.writeValueAsString(spoken).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }
}
