package com.primeinterviews.hiring.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time between the years 1970 and 9999: an instant of Java reaches further than one that
 * PostgreSQL can keep. Null is valid.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = StoredTime.Validator.class)
public @interface StoredTime {

  String message() default "must be between the years 1970 and 9999";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Compares with the ends of the range. */
  final class Validator implements ConstraintValidator<StoredTime, Instant> {

    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    @Override
    public boolean isValid(@Nullable Instant time, ConstraintValidatorContext context) {
      return time == null || (!time.isBefore(Instant.EPOCH) && time.isBefore(END));
    }
  }
}
