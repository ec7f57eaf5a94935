package com.primeinterviews.session.openings.web;

import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.session.openings.OneOffSlot;
import com.primeinterviews.session.openings.SlotDesk.Outcome;

/** How a change of a one-off slot that did not happen is answered. */
final class SlotRefusals {

  private SlotRefusals() {}

  static OneOffSlot doneOrRefused(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(OneOffSlot slot) -> slot;
      case Outcome.Unknown() -> throw Problem.notFound("slot").asException();
      case Outcome.Stale() -> throw ExpectedVersion.stale().asException();
      case Outcome.Overlaps(OneOffSlot other) ->
          throw Problem.conflict("Another of your slots has some of this time.")
              .reason("SLOT_OVERLAPS")
              .detail("conflictingSlot", OneOffSlotView.of(other))
              .asException();
      case Outcome.TooMany(int most) ->
          throw Problem.conflict("You have " + most + " slots ahead, the most there can be.")
              .reason("TOO_MANY_SLOTS")
              .detail("most", most)
              .asException();
    };
  }
}
