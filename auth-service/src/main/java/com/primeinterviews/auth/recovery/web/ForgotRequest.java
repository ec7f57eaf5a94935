package com.primeinterviews.auth.recovery.web;

import com.primeinterviews.auth.account.EmailAddress;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Whose password is forgotten. */
record ForgotRequest(
    @NotNull
        @Size(max = EmailAddress.LONGEST)
        @Pattern(regexp = EmailAddress.FORM, message = "must be an e-mail address")
        String email) {}
