package org.mineaction.registry.draft;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mineaction.contract.Text;

/** A text as the ledger takes them ({@link Text}); the message of a violation is the name of a {@link Text.Problem}. */
@Documented
@Constraint(validatedBy = PlainText.Validator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface PlainText {
    /** The most it may hold, in characters. */
    int max();

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Tells what is wrong without repeating the text. */
    final class Validator implements ConstraintValidator<PlainText, String> {
        private int max;

        @Override
        public void initialize(PlainText rule) {
            max = rule.max();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            return Text.problem(text, max)
                    .map(problem -> {
                        context.buildConstraintViolationWithTemplate(problem.name())
                                .addConstraintViolation();
                        return false;
                    })
                    .orElse(true);
        }
    }
}
