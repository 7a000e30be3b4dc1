package org.mineaction.registry.draft;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import org.mineaction.contract.Text;
import org.mineaction.http.Mistake;
import org.mineaction.http.RequestMistake;
import org.mineaction.registry.request.RegistryMistake;

/** Broken constraints of single fields as mistakes: by pointer and rule. The validator's messages are not used. */
final class Violations {
    private Violations() {}

    static Mistake mistake(ConstraintViolation<?> violation) {
        String pointer = "/"
                + violation
                        .getPropertyPath()
                        .toString()
                        .replace('.', '/')
                        .replace('[', '/')
                        .replace("]", "");
        Annotation rule = violation.getConstraintDescriptor().getAnnotation();
        if (rule instanceof NotNull) {
            return Mistake.at(pointer, RequestMistake.MISSING_FIELD, "is required");
        }
        if (rule instanceof PlainText text) {
            return Mistake.ofText(pointer, Text.Problem.valueOf(violation.getMessage()), text.max());
        }
        if (rule instanceof Size size) {
            return Mistake.at(pointer, RegistryMistake.WRONG_COUNT, "must be from " + size.min() + " to " + size.max());
        }
        throw new IllegalStateException("no words for " + rule.annotationType());
    }
}
