package com.primeinterviews.session.interview;

import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.session.calendar.Agenda;
import com.primeinterviews.session.calendar.Arrangement;
import com.primeinterviews.session.calendar.Arrangement.Busy;
import com.primeinterviews.session.calendar.Meeting;
import com.primeinterviews.session.openings.SlotUse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The time of an interview's people, taken through the agenda like that of sessions. Locks are
 * taken in the order interview, one-off slot, and then as {@link Agenda} says.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InterviewTime {

  private final Agenda agenda;
  private final SlotUse slots;
  private final Interviews interviews;

  InterviewTime(Agenda agenda, SlotUse slots, Interviews interviews) {
    this.agenda = agenda;
    this.slots = slots;
    this.interviews = interviews;
  }

  /** Takes the slot and the time of an interview as planned; empty when it has both. */
  Optional<Outcome> take(Interview interview, CurrentUser by) {
    UUID slot = interview.slotId();
    if (slot != null) {
      var result = slots.use(slot, interview.interviewerId(), interview.schedule());
      if (result != SlotUse.Result.USED) {
        return Optional.of(new Outcome.SlotRefused(slot, result));
      }
    }
    return arrange(interview, by);
  }

  /**
   * The same for an interview that was planned anew; one that leaves its slot gives it back, and an
   * interviewer who leaves it is free at that time.
   *
   * @param newSlot the slot it has, or the one it is to have instead
   */
  Optional<Outcome> move(
      Interview interview, UUID interviewerBefore, @Nullable UUID newSlot, CurrentUser by) {
    UUID oldSlot = interview.slotId();
    if (oldSlot != null) {
      slots.giveBack(oldSlot);
    }
    if (newSlot != null) {
      var result = slots.use(newSlot, interview.interviewerId(), interview.schedule());
      if (result == SlotUse.Result.USED) {
        interview.takePlaceIn(newSlot);
      } else if (newSlot.equals(oldSlot)) {
        // It leaves its slot, which nobody asked it to keep.
        interview.takePlaceIn(null);
      } else {
        return Optional.of(new Outcome.SlotRefused(newSlot, result));
      }
    }
    if (!interviewerBefore.equals(interview.interviewerId())) {
      free(interview, interviewerBefore);
    }
    return arrange(interview, by);
  }

  /** The calendars of all three are locked at once, in the order in which everybody locks. */
  private void free(Interview interview, UUID interviewerBefore) {
    var all = List.of(interviewerBefore, interview.interviewerId(), interview.candidateId());
    agenda.release(new Meeting(interview.id(), all, interview.schedule()));
  }

  void release(Interview interview) {
    UUID slot = interview.slotId();
    if (slot != null) {
      slots.giveBack(slot);
    }
    agenda.release(interview.meeting());
  }

  private Optional<Outcome> arrange(Interview interview, CurrentUser by) {
    return switch (agenda.arrange(interview.meeting())) {
      case Arrangement.Arranged() -> Optional.empty();
      case Arrangement.Clash(var busy) ->
          Optional.of(
              new Outcome.Clash(
                  busy.stream().map(person -> engaged(interview, person, by)).toList()));
    };
  }

  private Outcome.Engaged engaged(Interview interview, Busy busy, CurrentUser by) {
    var what = busy.by();
    return new Outcome.Engaged(
        busy.personId().equals(interview.candidateId()),
        by.isAdmin() || by.id().equals(busy.personId()),
        busy,
        what != null && interviews.existsById(what.id()));
  }
}
