package org.mineaction.http;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What can be wrong with a request. The codes are stable: senders' programs act on them. Those of all services are
 * {@link RequestMistake}; a service has an enum of its own for what only it can find wrong.
 */
public interface MistakeCode {
    /** The name of the constant. */
    String name();

    /** The HTTP status of a request whose only mistake this is. */
    int status();

    /** The code as it is written in answers and metrics, such as {@code unknown-district}. */
    @JsonValue
    default String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
