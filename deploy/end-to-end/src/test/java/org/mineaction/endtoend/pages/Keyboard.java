package org.mineaction.endtoend.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Somebody who has nothing but a keyboard.
 *
 * @param page they are on
 */
record Keyboard(Page page) {
    private static final int STOPS = 500;

    /** Remembers which elements had the focus, and which of them did not show it. */
    private static final String FOLLOW = """
            () => {
              window.reached = new Set();
              window.notShown = [];
              document.addEventListener('focusin', ({target}) => {
                reached.add(target);
                const style = getComputedStyle(target);
                const outlined = style.outlineStyle === 'auto' || parseFloat(style.outlineWidth) >= 2;
                if (!outlined || style.outlineStyle === 'none') notShown.push(target.outerHTML.slice(0, 200));
              });
            }""";

    private static final String NOT_REACHED = """
            () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
                .filter(one => one.checkVisibility({visibilityProperty: true}) && !one.disabled && one.type !== 'hidden')
                .filter(one => !reached.has(one))
                .map(one => one.outerHTML.slice(0, 200))""";

    /** Moves on until this has the focus. */
    Keyboard to(Locator wanted) {
        for (int stop = 0; stop < STOPS; stop++) {
            if (hasFocus(wanted)) {
                return this;
            }
            press("Tab");
        }
        throw new AssertionError("The keyboard does not lead to " + wanted);
    }

    /** Presses a key, or several at once, as Shift+Tab. */
    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Types a text, key by key. */
    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Goes through the whole page once, from its top. */
    Keyboard through() {
        page.evaluate(FOLLOW);
        for (int stop = 0; stop < STOPS; stop++) {
            press("Tab");
            if ((Boolean) page.evaluate("document.activeElement === document.body")) {
                return this;
            }
        }
        throw new AssertionError("The keyboard does not lead out of the page");
    }

    /** What can be used, and was passed by. */
    List<?> notReached() {
        return (List<?>) page.evaluate(NOT_REACHED);
    }

    /** What had the focus and did not show it. */
    List<?> notShown() {
        return (List<?>) page.evaluate("notShown");
    }

    private static boolean hasFocus(Locator element) {
        return (Boolean) element.evaluate("element => element === document.activeElement");
    }
}
