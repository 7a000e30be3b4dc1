package org.mineaction.statistics.page;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mineaction.contract.Gazetteer;
import org.mineaction.http.PublicAddress;
import org.mineaction.statistics.Language;
import org.mineaction.statistics.LedgerConfig;
import org.mineaction.statistics.page.Frame.InLanguage;

/** Writes what stands around every page. */
@Singleton
public final class FrameWriting {
    private final Gazetteer gazetteer;
    private final PublicAddress address;
    private final URI form;
    private final PageFiles files;

    FrameWriting(Gazetteer gazetteer, LedgerConfig config, PageFiles files) {
        this.gazetteer = gazetteer;
        this.address = PublicAddress.of(config.publicAddress());
        this.form = config.reportingForm();
        this.files = files;
    }

    /**
     * Around a page that something runs in.
     *
     * @param program its file
     * @param inLanguage the address of the same page in another language
     */
    public Frame around(Language language, String title, String program, Function<Language, String> inLanguage) {
        return frame(language, title, files.address(program, address), inLanguage);
    }

    /**
     * Around a page that is only read.
     *
     * @param inLanguage the address of the same page in another language
     */
    public Frame around(Language language, String title, Function<Language, String> inLanguage) {
        return frame(language, title, null, inLanguage);
    }

    private Frame frame(Language language, String title, String program, Function<Language, String> inLanguage) {
        return new Frame(
                language,
                title,
                Stream.of("colours.css", "dashboard.css")
                        .map(file -> files.address(file, address))
                        .toList(),
                program,
                address.onThisHost("/?lang=" + language.code()),
                form(language),
                languages(language, inLanguage));
    }

    private String form(Language language) {
        String page = form + "?lang=" + language.code();
        return form.isAbsolute() ? page : address.onThisHost(page);
    }

    private List<InLanguage> languages(Language shown, Function<Language, String> inLanguage) {
        return Language.all(gazetteer).stream()
                .map(language -> new InLanguage(
                        language.code(),
                        new Link(
                                language.text("language"),
                                inLanguage.apply(language),
                                language.code().equals(shown.code()))))
                .toList();
    }
}
