package com.primeinterviews.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where a list answer stands.
 *
 * @param page number of this page, absent when walking by cursor
 * @param limit items per page that were asked for
 * @param total items in the whole list, absent when walking by cursor
 * @param totalPages pages of the whole list, absent when walking by cursor
 * @param nextCursor where the list goes on, null at its end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Pagination(
    @Nullable Integer page,
    int limit,
    @Nullable Long total,
    @Nullable Integer totalPages,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor) {

  public static Pagination page(PageQuery query, long total, @Nullable String nextCursor) {
    int pages = Math.toIntExact((total + query.limit() - 1) / query.limit());
    return new Pagination(query.page(), query.limit(), total, pages, nextCursor);
  }

  public static Pagination cursor(PageQuery query, @Nullable String nextCursor) {
    return new Pagination(null, query.limit(), null, null, nextCursor);
  }
}
