package com.primeinterviews.auth.account;

import com.primeinterviews.platform.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts to show; all given ones must hold, null takes everything.
 *
 * @param search part of name or address, in whatever case
 */
public record AccountFilter(
    @Nullable String search, @Nullable Role role, @Nullable Tier tier, @Nullable Boolean active) {}
