package com.primeinterviews.auth.signin.web;

import com.primeinterviews.auth.account.EmailAddress;
import com.primeinterviews.auth.credential.Password;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Address and password. */
record LoginRequest(
    @NotNull
        @Size(max = EmailAddress.LONGEST)
        @Pattern(regexp = EmailAddress.FORM, message = "must be an e-mail address")
        String email,
    @NotNull @Schema(type = "string", format = "password") Password password) {}
