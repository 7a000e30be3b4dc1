package org.mineaction.statistics.dashboard;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.mineaction.http.Mistake;
import org.mineaction.statistics.Language;

/** Writes what is said in place of a page that cannot be shown. */
@Singleton
final class MistakeWriting {
    private static final int AWAY = Response.Status.SERVICE_UNAVAILABLE.getStatusCode();

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
        return html(
                new MistakePage(
                        language.text("mistake"),
                        inWords,
                        language.text("mistake.advice"),
                        new Link(language.text("mistake.way"), "?lang=" + language.code())),
                language);
    }

    /** That the figures are not to be had, for a while or because something failed. */
    String failure(int status, Language language) {
        String text = status == AWAY ? "failure.away" : "failure";
        return html(new MistakePage(language.text(text), List.of(), language.text(text + ".advice"), null), language);
    }

    private String html(MistakePage page, Language language) {
        return Templates.mistake(frames.ofMistake(language, page.heading()), page)
                .render();
    }
}
