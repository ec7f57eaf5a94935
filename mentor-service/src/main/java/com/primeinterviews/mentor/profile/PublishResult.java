package com.primeinterviews.mentor.profile;

import java.util.UUID;

/** How publishing a profile ended. */
public sealed interface PublishResult {

  record Published(Mentor mentor) implements PublishResult {}

  /** The account has a profile in the directory already. */
  record AlreadyPublished(UUID mentorId) implements PublishResult {}

  /** The account was erased; nobody publishes for it any more. */
  record AccountErased() implements PublishResult {}

  /** An admin took the profile of this account down. */
  record TakenDownByAdmin(UUID mentorId) implements PublishResult {}
}
