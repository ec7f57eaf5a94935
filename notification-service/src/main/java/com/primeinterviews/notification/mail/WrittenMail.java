package com.primeinterviews.notification.mail;

import org.jspecify.annotations.Nullable;

/** A letter in words, in both forms that mail programs show. */
record WrittenMail(String subject, String html, String text, @Nullable CalendarObject calendar) {}
