package com.primeinterviews.session.mentors;

import java.util.UUID;

/** What is read of {@code mentor.deactivated.v1}. */
record MentorLeft(UUID mentorId, long version) {}
