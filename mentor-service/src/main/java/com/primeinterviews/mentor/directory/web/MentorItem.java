package com.primeinterviews.mentor.directory.web;

import com.primeinterviews.mentor.directory.MentorCard;
import com.primeinterviews.mentor.slots.OpenSlots;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mentor of a list; {@code availability} are the starts of the next open slots. */
@Schema(name = "MentorCard")
public record MentorItem(
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

  private static final int SLOTS_PER_MENTOR = 5;

  /** In the same order; one statement for the slots of all. */
  public static List<MentorItem> ofAll(List<MentorCard> cards, OpenSlots openSlots) {
    var ids = cards.stream().map(MentorCard::id).toList();
    var slots = openSlots.next(ids, SLOTS_PER_MENTOR);
    return cards.stream().map(card -> of(card, slots.getOrDefault(card.id(), List.of()))).toList();
  }

  private static MentorItem of(MentorCard card, List<Instant> slots) {
    return new MentorItem(
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
