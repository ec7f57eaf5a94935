package com.primeinterviews.mentor.directory.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.primeinterviews.mentor.directory.DirectoryPage;
import com.primeinterviews.mentor.directory.DirectoryPage.Overview;
import com.primeinterviews.mentor.directory.Facets;
import com.primeinterviews.mentor.directory.MentorCard;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code GET /api/mentors}.
 *
 * @param filters what there is to choose from; absent when walking by cursor
 * @param facets the same with counts; absent when walking by cursor
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MentorsPage(
    List<Item> mentors, Pagination pagination, @Nullable Filters filters, @Nullable Counts facets) {

  /** A mentor of the list; {@code availability} are the starts of the next open slots. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "MentorCard")
  record Item(
      UUID id,
      String name,
      String title,
      @Nullable String currentCompany,
      List<String> previousCompanies,
      @Nullable String avatar,
      @Nullable String bio,
      List<String> specialties,
      List<String> skills,
      List<String> languages,
      int experience,
      BigDecimal rating,
      int reviewCount,
      BigDecimal hourlyRate,
      String currency,
      @Nullable String responseTime,
      String timezone,
      List<Instant> availability) {

    private static Item of(MentorCard card, List<Instant> slots) {
      return new Item(
          card.id(),
          card.name(),
          card.title(),
          card.currentCompany(),
          card.previousCompanies(),
          card.avatar(),
          card.bio(),
          card.specialties(),
          card.skills(),
          card.languages(),
          card.experience(),
          card.rating(),
          card.reviewCount(),
          card.hourlyRate(),
          card.currency(),
          card.responseTime(),
          card.timezone(),
          slots);
    }
  }

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

  static MentorsPage of(PageQuery query, DirectoryPage page, Map<UUID, List<Instant>> slots) {
    var items =
        page.mentors().stream()
            .map(card -> Item.of(card, slots.getOrDefault(card.id(), List.of())))
            .toList();
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
