package org.mineaction.registry.draft;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import org.mineaction.contract.Text;
import org.mineaction.registry.request.Mistake;
import org.mineaction.registry.request.MistakeCode;

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
            return Mistake.at(pointer, MistakeCode.MISSING_FIELD, "is required");
        }
        if (rule instanceof PlainText text) {
            return text(pointer, Text.Problem.valueOf(violation.getMessage()), text.max());
        }
        if (rule instanceof Size size) {
            return Mistake.at(pointer, MistakeCode.WRONG_COUNT, "must be from " + size.min() + " to " + size.max());
        }
        return Mistake.at(pointer, MistakeCode.OUT_OF_RANGE, range(rule));
    }

    private static Mistake text(String pointer, Text.Problem problem, int max) {
        return switch (problem) {
            case EMPTY ->
                Mistake.at(
                        pointer,
                        MistakeCode.EMPTY_TEXT,
                        "must not be empty; leave the field out, or send null, instead");
            case TOO_LONG ->
                Mistake.at(pointer, MistakeCode.TEXT_TOO_LONG, "must be at most " + max + " characters long");
            case CONTROL_CHARACTER ->
                Mistake.at(
                        pointer,
                        MistakeCode.CONTROL_CHARACTER,
                        "must not hold line breaks, control or invisible characters");
            case BROKEN_UNICODE -> Mistake.at(pointer, MistakeCode.BROKEN_UNICODE, "holds half of a character");
        };
    }

    private static String range(Annotation rule) {
        if (rule instanceof Min min) {
            return "must be " + min.value() + " or more";
        }
        if (rule instanceof Max max) {
            return "must be " + max.value() + " or less";
        }
        if (rule instanceof DecimalMin min) {
            return "must be " + (min.inclusive() ? min.value() + " or more" : "more than " + min.value());
        }
        if (rule instanceof DecimalMax max) {
            return "must be " + max.value() + " or less";
        }
        throw new IllegalStateException("no words for " + rule.annotationType());
    }
}
