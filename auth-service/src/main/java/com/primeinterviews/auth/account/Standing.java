package com.primeinterviews.auth.account;

import com.primeinterviews.platform.identity.Role;

/** What an account may, as admins decide it. */
public record Standing(Role role, Tier tier, boolean active) {}
