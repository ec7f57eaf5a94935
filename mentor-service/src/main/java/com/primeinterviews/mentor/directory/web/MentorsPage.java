package com.primeinterviews.mentor.directory.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.primeinterviews.mentor.directory.DirectoryPage;
import com.primeinterviews.mentor.directory.DirectoryPage.Overview;
import com.primeinterviews.mentor.directory.Facets;
import com.primeinterviews.mentor.slots.OpenSlots;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code GET /api/mentors}.
 *
 * @param filters what there is to choose from; absent when walking by cursor
 * @param facets the same with counts; absent when walking by cursor
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MentorsPage(
    List<MentorItem> mentors,
    Pagination pagination,
    @Nullable Filters filters,
    @Nullable Counts facets) {

  @Schema(name = "MentorFilters")
  record Filters(
      List<String> availableSkills,
      List<String> availableCompanies,
      List<String> availableLanguages,
      List<String> availableSpecialties,
      Facets.Range priceRange,
      Facets.Range experienceRange) {

    private static Filters of(Facets facets) {
      return new Filters(
          names(facets.skills()),
          names(facets.companies()),
          names(facets.languages()),
          names(facets.specialties()),
          facets.price(),
          facets.experience());
    }

    private static List<String> names(List<Facets.Value> values) {
      return values.stream().map(Facets.Value::value).toList();
    }
  }

  @Schema(name = "MentorFacets")
  record Counts(
      List<Facets.Value> skills,
      List<Facets.Value> companies,
      List<Facets.Value> languages,
      List<Facets.Value> specialties) {

    private static Counts of(Facets facets) {
      return new Counts(
          facets.skills(), facets.companies(), facets.languages(), facets.specialties());
    }
  }

  static MentorsPage of(PageQuery query, DirectoryPage page, OpenSlots slots) {
    var items = MentorItem.ofAll(page.mentors(), slots);
    return switch (page.overview()) {
      case null -> new MentorsPage(items, Pagination.cursor(query, page.nextCursor()), null, null);
      case Overview(long total, Facets facets) ->
          new MentorsPage(
              items,
              Pagination.page(query, total, page.nextCursor()),
              Filters.of(facets),
              Counts.of(facets));
    };
  }
}
