package com.primeinterviews.platform.paging;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for: a numbered page, or what follows a cursor.
 *
 * @param page number of the page, 1 or more; 1 when walking by cursor
 * @param limit items per page, 1 to 100
 * @param cursor where to go on, null for numbered pages
 */
public record PageQuery(int page, int limit, @Nullable Cursor cursor) {

  public static final int DEFAULT_LIMIT = 20;
  public static final int MAX_LIMIT = 100;

  /** Numbered pages end here; what lies deeper is reached by cursor, at constant cost. */
  public static final int MAX_OFFSET = 10_000;

  public PageQuery {
    if (page < 1 || limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("page " + page + ", limit " + limit);
    }
  }

  /** Items to skip for a numbered page. */
  public int offset() {
    return (page - 1) * limit;
  }
}
