package com.primeinterviews.session.assessment;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.events.EventPublisher;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.paging.Cursor;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import com.primeinterviews.session.assessment.Assessing.Assessed;
import com.primeinterviews.session.assessment.Assessing.NoSuchPerson;
import com.primeinterviews.session.assessment.Assessing.OwnSkills;
import com.primeinterviews.session.assessment.SkillAssessments.About;
import com.primeinterviews.session.mentors.ErasedPeople;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assesses people and shows assessments. One assesses whom one has held a session or an interview
 * with; only admins may assess people they have never met.
 */
@Component
@Transactional
public class AssessmentDesk {

  public record Assess(
      UUID userId, CurrentUser by, List<SkillScore> skills, @Nullable String note) {}

  /** A part of a list. */
  public record Listing(List<SkillAssessment> assessments, Pagination pagination) {}

  private final SkillAssessments assessments;
  private final Occasions occasions;
  private final ErasedPeople erased;
  private final EventPublisher events;
  private final Clock clock;

  AssessmentDesk(
      SkillAssessments assessments,
      Occasions occasions,
      ErasedPeople erased,
      EventPublisher events,
      Clock clock) {
    this.assessments = assessments;
    this.occasions = occasions;
    this.erased = erased;
    this.events = events;
    this.clock = clock;
  }

  public Assessing assess(Assess wanted) {
    CurrentUser by = wanted.by();
    if (by.id().equals(wanted.userId())) {
      return new OwnSkills();
    }
    boolean known = by.isAdmin() || occasions.tookPlace(by.id(), wanted.userId());
    if (!known || erased.contains(wanted.userId())) {
      return new NoSuchPerson();
    }
    var assessment =
        new SkillAssessment(
            Ids.newId(),
            wanted.userId(),
            new SkillAssessment.Assessor(by.id(), by.name()),
            null,
            wanted.skills(),
            wanted.note(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    assessments.add(assessment);
    events.publish(SkillsAssessed.event(assessment));
    return new Assessed(assessment);
  }

  /** For who was assessed, for who assessed, and for admins. */
  @Transactional(readOnly = true)
  public Optional<SkillAssessment> find(UUID id, CurrentUser by) {
    return assessments
        .find(id)
        .filter(
            found ->
                by.isAdmin()
                    || found.userId().equals(by.id())
                    || found.assessor().userId().equals(by.id()));
  }

  /**
   * Of oneself all, of anybody for an admin; of those one has held a session or an interview with,
   * what one has found oneself. Empty for everybody else: who is assessed is private.
   */
  @Transactional(readOnly = true)
  public Optional<Listing> list(UUID userId, CurrentUser by, PageQuery page) {
    if (by.id().equals(userId) || by.isAdmin()) {
      return Optional.of(list(new About(userId, null), page));
    }
    return occasions.tookPlace(by.id(), userId)
        ? Optional.of(list(new About(userId, by.id()), page))
        : Optional.empty();
  }

  private Listing list(About about, PageQuery query) {
    List<SkillAssessment> found = assessments.some(about, query);
    List<SkillAssessment> page = found.subList(0, Math.min(query.limit(), found.size()));
    String next = found.size() > page.size() ? cursorAfter(page.getLast()) : null;
    return new Listing(
        page,
        query.cursor() == null
            ? Pagination.page(query, assessments.count(about), next)
            : Pagination.cursor(query, next));
  }

  private static String cursorAfter(SkillAssessment last) {
    return Cursor.encode(last.assessedAt(), last.id());
  }
}
