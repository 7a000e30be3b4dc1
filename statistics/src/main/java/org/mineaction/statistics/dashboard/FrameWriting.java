package org.mineaction.statistics.dashboard;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mineaction.contract.Gazetteer;
import org.mineaction.http.PublicAddress;
import org.mineaction.statistics.Language;
import org.mineaction.statistics.LedgerConfig;
import org.mineaction.statistics.dashboard.Frame.InLanguage;

/** Writes what stands around every page. */
@Singleton
final class FrameWriting {
    private final Gazetteer gazetteer;
    private final PublicAddress address;
    private final PageFiles files;

    FrameWriting(Gazetteer gazetteer, LedgerConfig config, PageFiles files) {
        this.gazetteer = gazetteer;
        this.address = PublicAddress.of(config.publicAddress());
        this.files = files;
    }

    /** Around a view: the same view is to be had in every language. */
    Frame ofView(View view, String title) {
        return of(view.language(), title, files.address(PageFiles.PROGRAM, address), language -> view.in(language)
                .address());
    }

    /** Around what is said in place of a view, which nothing runs in. */
    Frame ofMistake(Language language, String title) {
        return of(language, title, null, other -> "?lang=" + other.code());
    }

    private Frame of(Language language, String title, String program, Function<Language, String> inLanguage) {
        return new Frame(
                language,
                title,
                Stream.of("colours.css", "dashboard.css")
                        .map(file -> files.address(file, address))
                        .toList(),
                program,
                languages(language, inLanguage));
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
