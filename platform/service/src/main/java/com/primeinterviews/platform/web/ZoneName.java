package com.primeinterviews.platform.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A zone of the IANA database by its name, for example {@code Europe/Berlin}; null is valid. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ZoneName.Validator.class)
public @interface ZoneName {

  String message() default "must be the name of an IANA time zone, for example Europe/Berlin";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Offsets and abbreviations are refused: they do not say when daylight saving begins. */
  final class Validator implements ConstraintValidator<ZoneName, String> {

    private static final Set<String> NAMES = ZoneId.getAvailableZoneIds();

    @Override
    public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
      return name == null || NAMES.contains(name);
    }
  }
}
