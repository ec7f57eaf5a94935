package com.primeinterviews.mentor.profile;

import com.primeinterviews.mentor.people.ErasedPeople;
import com.primeinterviews.mentor.profile.events.MentorAnnouncements;
import com.primeinterviews.mentor.skills.SkillNames;
import com.primeinterviews.mentor.slots.OpenSlots;
import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.identity.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishing, revising and taking down profiles; each together with the event that tells of it. */
@Service
public class ProfileDesk {

  private final Mentors mentors;
  private final ErasedPeople erased;
  private final SkillNames skills;
  private final OpenSlots slots;
  private final MentorAnnouncements announcements;
  private final Clock clock;

  ProfileDesk(
      Mentors mentors,
      ErasedPeople erased,
      SkillNames skills,
      OpenSlots slots,
      MentorAnnouncements announcements,
      Clock clock) {
    this.mentors = mentors;
    this.erased = erased;
    this.skills = skills;
    this.slots = slots;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** Puts a profile into the directory, or back into it when it had been taken down. */
  @Transactional
  public PublishResult publish(UUID userId, Profile profile, CurrentUser by) {
    if (erased.contains(userId)) {
      return new PublishResult.AccountErased();
    }
    mentors.holdAccount(userId.toString());
    var existing = mentors.findByUserId(userId);
    if (existing.isEmpty()) {
      var mentor = mentors.saveAndFlush(Mentor.publish(userId, canonical(profile), now()));
      slots.expectFrom(mentor.id());
      announcements.published(mentor);
      return new PublishResult.Published(mentor);
    }
    var mentor = existing.get();
    if (mentor.isActive()) {
      return new PublishResult.AlreadyPublished(mentor.id());
    }
    if (!mentor.mayBePublishedAgainBy(by)) {
      return new PublishResult.TakenDownByAdmin(mentor.id());
    }
    mentor.publishAgain(canonical(profile), now());
    mentors.saveAndFlush(mentor);
    announcements.published(mentor);
    return new PublishResult.Published(mentor);
  }

  /**
   * Changes a profile.
   *
   * @param change makes the new profile of the mentor that is locked for it; what it throws leaves
   *     everything as it was
   */
  @Transactional
  public RevisionResult revise(
      UUID id, CurrentUser by, ExpectedVersion expected, Function<Mentor, Profile> change) {
    return onMine(
        id,
        by,
        expected,
        mentor -> {
          if (!mentor.isActive()) {
            return new RevisionResult.Deactivated();
          }
          if (mentor.revise(canonical(change.apply(mentor)), now())) {
            mentors.saveAndFlush(mentor);
            announcements.updated(mentor);
          }
          return new RevisionResult.Done(mentor);
        });
  }

  /** Takes a profile out of the directory. What was booked and said before stays. */
  @Transactional
  public RevisionResult deactivate(UUID id, CurrentUser by, ExpectedVersion expected) {
    return onMine(
        id,
        by,
        expected,
        mentor -> {
          if (mentor.deactivate(by, now())) {
            mentors.saveAndFlush(mentor);
            announcements.deactivated(mentor);
          }
          return new RevisionResult.Done(mentor);
        });
  }

  /**
   * Takes the profile of somebody who is to be forgotten down, and everything personal out of it.
   */
  @Transactional
  public void erase(UUID userId) {
    mentors.holdAccount(userId.toString());
    mentors
        .findByUserId(userId)
        .flatMap(mentor -> mentors.findLocked(mentor.id()))
        .ifPresent(
            mentor -> {
              boolean wasActive = mentor.erase(now());
              mentors.saveAndFlush(mentor);
              if (wasActive) {
                announcements.deactivated(mentor);
              }
            });
  }

  private RevisionResult onMine(
      UUID id, CurrentUser by, ExpectedVersion expected, Function<Mentor, RevisionResult> action) {
    var found = mentors.findLocked(id).filter(mentor -> mentor.isVisibleTo(by));
    if (found.isEmpty()) {
      return new RevisionResult.Unknown();
    }
    var mentor = found.get();
    if (!mentor.isManagedBy(by)) {
      return new RevisionResult.NotYours();
    }
    if (!expected.accepts(mentor.version())) {
      return new RevisionResult.Stale(mentor.version());
    }
    return action.apply(mentor);
  }

  @Transactional(readOnly = true)
  public Optional<Mentor> find(UUID id, @Nullable CurrentUser viewer) {
    return mentors.findById(id).filter(mentor -> mentor.isVisibleTo(viewer));
  }

  private Profile canonical(Profile profile) {
    return profile.withSkills(skills.canonical(profile.skills()));
  }

  private Instant now() {
    return clock.instant();
  }
}
