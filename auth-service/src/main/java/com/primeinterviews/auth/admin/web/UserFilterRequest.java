package com.primeinterviews.auth.admin.web;

import com.primeinterviews.auth.account.AccountFilter;
import com.primeinterviews.auth.account.Tier;
import com.primeinterviews.platform.identity.Role;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Filters of the list of users; all given ones must hold.
 *
 * @param search part of name or address, in whatever case
 */
record UserFilterRequest(
    @Size(min = 1, max = 200) @Nullable String search,
    @Pattern(regexp = "candidate|mentor|interviewer|admin", message = "must be a role")
        @Nullable String role,
    @Pattern(regexp = "free|pro|enterprise", message = "must be free, pro or enterprise")
        @Nullable String tier,
    @Nullable Boolean active) {

  AccountFilter asFilter() {
    return new AccountFilter(
        search,
        role == null ? null : Role.fromWire(role).orElseThrow(),
        tier == null ? null : Tier.fromWire(tier).orElseThrow(),
        active);
  }
}
