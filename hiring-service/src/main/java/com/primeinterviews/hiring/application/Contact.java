package com.primeinterviews.hiring.application;

import org.jspecify.annotations.Nullable;

/** Somebody on the other side: recruiter, referrer, interviewer. */
public record Contact(
    String name,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String role,
    @Nullable String notes) {}
