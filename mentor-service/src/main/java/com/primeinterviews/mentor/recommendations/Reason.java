package com.primeinterviews.mentor.recommendations;

import java.util.List;

/**
 * Why a mentor is recommended.
 *
 * @param text the same for people to read
 * @param skills that it is about, at most five; none for a reason of another kind
 */
public record Reason(Code code, String text, List<String> skills) {

  /** For programs; new ones may be added. */
  public enum Code {
    TEACHES_WANTED_SKILLS,
    SPEAKS_WANTED_LANGUAGE,
    LIKE_YOUR_FAVORITES,
    LIKE_WHOM_YOU_RATED_WELL,
    LIKE_WHOM_YOU_BOOKED,
    WELL_RATED,
    AVAILABLE_SOON,
    NOT_YET_RATED
  }
}
