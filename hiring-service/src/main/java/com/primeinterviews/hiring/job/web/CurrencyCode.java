package com.primeinterviews.hiring.job.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A currency by its code of ISO 4217, for example {@code EUR}; null is valid. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CurrencyCode.Validator.class)
@interface CurrencyCode {

  String message() default "must be the code of a currency (ISO 4217), for example EUR";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Knows the currencies that the JDK knows. */
  final class Validator implements ConstraintValidator<CurrencyCode, String> {

    private static final Set<String> CODES =
        Currency.availableCurrencies()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
      return code == null || CODES.contains(code);
    }
  }
}
