package com.primeinterviews.auth.account.web;

import com.primeinterviews.auth.account.Account;
import com.primeinterviews.auth.account.ProfileChangeResult.Changed;
import com.primeinterviews.auth.account.ProfileChangeResult.RoleFixed;
import com.primeinterviews.auth.account.ProfileChangeResult.Stale;
import com.primeinterviews.auth.account.ProfileChangeResult.Unknown;
import com.primeinterviews.auth.account.ProfileDesk;
import com.primeinterviews.platform.concurrency.EntityTag;
import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Access(owner = "self")
@RequestMapping(ProfileController.PATH)
class ProfileController {

  static final String PATH = "/api/auth/profile";

  private final ProfileDesk desk;

  ProfileController(ProfileDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(summary = "The own account")
  ResponseEntity<UserAnswer> show(CurrentUser user) {
    return desk.find(user.id())
        .map(account -> tagged(account).body(UserAnswer.of(account)))
        .orElseThrow(() -> Problem.notFound("account").asException());
  }

  @PatchMapping
  @Operation(summary = "Change name or time zone of the own account; what is missing stays")
  ResponseEntity<UserWritten> change(
      CurrentUser user, ExpectedVersion expected, @Valid @RequestBody ProfileRequest request) {
    return switch (desk.change(user.id(), request.asChange(), expected)) {
      case Changed(var account) -> tagged(account).body(UserWritten.of(account));
      case RoleFixed(var role) -> throw new IllegalStateException("No role was asked for: " + role);
      case Unknown() -> throw Problem.notFound("account").asException();
      case Stale() -> throw ExpectedVersion.stale().asException();
    };
  }

  /** Switching the second factor on or off is no new version, but another answer. */
  private static ResponseEntity.BodyBuilder tagged(Account account) {
    return ResponseEntity.ok().eTag(EntityTag.of(account.version(), account.isTotpEnabled()));
  }
}
