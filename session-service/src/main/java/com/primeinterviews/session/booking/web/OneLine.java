package com.primeinterviews.session.booking.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A name or title that people read, in mails and calendars too: not blank, and nothing that breaks
 * a line or is no character at all; null is valid.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneLine.Validator.class)
public @interface OneLine {

  String message() default "must be one line of text, and not blank";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Reads the text once, however long it is. */
  final class Validator implements ConstraintValidator<OneLine, String> {

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null
          || (!text.isBlank() && text.codePoints().noneMatch(Validator::hasNoPlaceInALine));
    }

    private static boolean hasNoPlaceInALine(int character) {
      return switch (Character.getType(character)) {
        case Character.CONTROL,
            Character.SURROGATE,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR ->
            true;
        default -> false;
      };
    }
  }
}
