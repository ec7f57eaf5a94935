package com.primeinterviews.auth.account.web;

import com.primeinterviews.auth.account.PersonName;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A name or part of one: some text on one line; null is valid. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Size(max = PersonName.LONGEST_PART)
@Pattern(regexp = "(?=.*\\S)\\P{Cntrl}*")
@ReportAsSingleViolation
public @interface NameText {

  String message() default "must be a name of at most 100 characters, without control characters";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
