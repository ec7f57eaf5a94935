package com.primeinterviews.auth.clients;

import java.util.List;
import java.util.UUID;

/**
 * What other services own of a user.
 *
 * @param sessionHistory the latest hundred, latest first
 * @param favorites ids of mentors
 * @param incomplete names of the parts that did not come: they are empty here, but need not be so
 */
public record UserParts(
    List<PastSession> sessionHistory,
    List<AssessedSkill> skillAssessments,
    List<UUID> favorites,
    List<String> incomplete) {

  /**
   * Who asks.
   *
   * @param token access token of the caller: the owner of a part decides what it may see
   * @param requestId for the owner's log
   */
  public record Asking(String token, String requestId) {

    @Override
    public String toString() {
      return "Asking[requestId=" + requestId + "]";
    }
  }
}
