package com.primeinterviews.auth.recovery.web;

import com.primeinterviews.auth.credential.Password;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** The password as it is, and as it shall be. */
record ChangeRequest(
    @NotNull @Schema(type = "string", format = "password") Password currentPassword,
    @NotNull
        @Schema(
            type = "string",
            format = "password",
            description = "12 characters, or 8 with three of lower case, upper case, digit, sign")
        Password newPassword) {}
