package com.primeinterviews.mentor.favorites;

import com.primeinterviews.mentor.directory.MentorCard;
import java.time.Instant;

/** A marked mentor, and since when. */
public record Favorite(MentorCard mentor, Instant since) {}
