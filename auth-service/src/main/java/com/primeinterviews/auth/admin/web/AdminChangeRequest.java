package com.primeinterviews.auth.admin.web;

import com.primeinterviews.auth.account.AdminChange;
import com.primeinterviews.auth.account.Tier;
import com.primeinterviews.platform.identity.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** What an admin changes about a user; what is missing stays. */
record AdminChangeRequest(
    @Pattern(
            regexp = "candidate|mentor|interviewer|admin",
            message = "must be candidate, mentor, interviewer or admin")
        @Nullable String role,
    @Schema(description = "Counts from the next refresh of the user's tokens on")
        @Pattern(regexp = "free|pro|enterprise", message = "must be free, pro or enterprise")
        @Nullable String tier,
    @Schema(description = "false: the user can neither sign in nor use what is signed in")
        @Nullable Boolean active) {

  AdminChange asChange() {
    return new AdminChange(
        role == null ? null : Role.fromWire(role).orElseThrow(),
        tier == null ? null : Tier.fromWire(tier).orElseThrow(),
        active);
  }
}
