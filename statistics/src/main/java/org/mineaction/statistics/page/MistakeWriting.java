package org.mineaction.statistics.page;

import jakarta.inject.Singleton;
import java.util.List;
import org.mineaction.http.Mistake;
import org.mineaction.statistics.Language;

/** Writes what is said in place of a page that cannot be shown. */
@Singleton
final class MistakeWriting {
    private final FrameWriting frames;

    MistakeWriting(FrameWriting frames) {
        this.frames = frames;
    }

    /** What is wrong with an address, parameter by parameter: in the reader's language, which the answers to programs are not. */
    String wrongAddress(List<Mistake> mistakes, Language language) {
        List<String> inWords = mistakes.stream()
                .map(Mistake::parameter)
                .map(parameter -> language.text("mistake." + parameter))
                .toList();
        return html("mistake", inWords, true, language);
    }

    /** That there is no such thing, or not yet. */
    String notThere(Language language) {
        return html("missing", List.of(), true, language);
    }

    /** That it cannot be shown now. */
    String away(Language language) {
        return html("failure.away", List.of(), false, language);
    }

    /** That something failed which nobody thought of. */
    String failure(Language language) {
        return html("failure", List.of(), false, language);
    }

    private String html(String text, List<String> mistakes, boolean leadsOn, Language language) {
        Frame frame = frames.around(language, language.text(text), other -> "?lang=" + other.code());
        Link way = leadsOn ? new Link(language.text("mistake.way"), frame.home()) : null;
        return Templates.mistake(frame, new MistakePage(frame.title(), mistakes, language.text(text + ".advice"), way))
                .render();
    }
}
