package com.primeinterviews.auth.account;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What a person wants changed about the own account; null leaves as it is. */
public record ProfileChange(
    @Nullable String firstName, @Nullable String lastName, @Nullable ZoneId timezone) {}
