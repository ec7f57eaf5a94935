package com.primeinterviews.mentor.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the directory.
 *
 * @param nextCursor where the list goes on, null at its end
 * @param overview facts about the whole list; null when walking by cursor, which costs the same
 *     everywhere because it does without them
 */
public record DirectoryPage(
    List<MentorCard> mentors, @Nullable String nextCursor, @Nullable Overview overview) {

  public record Overview(long total, Facets facets) {}
}
