package com.primeinterviews.auth.preference.web;

import com.primeinterviews.auth.account.UserNames;
import com.primeinterviews.auth.preference.PreferenceChange;
import com.primeinterviews.auth.preference.PreferenceDesk;
import com.primeinterviews.auth.preference.PreferenceResult.Changed;
import com.primeinterviews.auth.preference.PreferenceResult.Stale;
import com.primeinterviews.auth.preference.PreferenceResult.Unknown;
import com.primeinterviews.auth.preference.Preferences;
import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Nobody but their owner sees preferences. */
@RestController
@Access(owner = "self")
@RequestMapping("/api/users/{userId}/preferences")
class PreferencesController {

  private final PreferenceDesk desk;
  private final UserNames names;

  PreferencesController(PreferenceDesk desk, UserNames names) {
    this.desk = desk;
    this.names = names;
  }

  record PreferencesWritten(boolean success, PreferencesAnswer preferences) {}

  @GetMapping
  @Operation(summary = "The own preferences")
  ResponseEntity<PreferencesAnswer> show(CurrentUser user, @PathVariable String userId) {
    return desk.find(own(user, userId))
        .map(found -> tagged(found).body(PreferencesAnswer.of(found)))
        .orElseThrow(PreferencesController::unknown);
  }

  @PutMapping
  @Operation(
      summary = "Replace the own preferences",
      description = "Lists that are missing become empty; timezone must be there.")
  ResponseEntity<PreferencesWritten> replace(
      CurrentUser user,
      @PathVariable String userId,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody PreferencesRequest request) {
    if (request.timezone() == null) {
      throw Problem.invalid("timezone", "REQUIRED", "must be given", null).asException();
    }
    return change(own(user, userId), ifMatch, request.replacingAll());
  }

  @PatchMapping
  @Operation(summary = "Change the own preferences; what is missing stays")
  ResponseEntity<PreferencesWritten> change(
      CurrentUser user,
      @PathVariable String userId,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody PreferencesRequest request) {
    return change(own(user, userId), ifMatch, request.asChange());
  }

  private ResponseEntity<PreferencesWritten> change(
      UUID owner, @Nullable String ifMatch, PreferenceChange wish) {
    return switch (desk.change(owner, wish, expectedBy(ifMatch))) {
      case Changed(var changed) ->
          tagged(changed).body(new PreferencesWritten(true, PreferencesAnswer.of(changed)));
      case Stale() ->
          throw Problem.of(ErrorCode.PRECONDITION_FAILED, "The preferences were changed meanwhile.")
              .asException();
      case Unknown() -> throw unknown();
    };
  }

  private UUID own(CurrentUser user, String userId) {
    return names
        .resolve(userId, user)
        .filter(user.id()::equals)
        .orElseThrow(PreferencesController::unknown);
  }

  private static Predicate<Preferences> expectedBy(@Nullable String ifMatch) {
    return ifMatch == null || ifMatch.equals("*")
        ? any -> true
        : now -> PreferencesAnswer.tagOf(now).equals(ifMatch);
  }

  private static ResponseEntity.BodyBuilder tagged(Preferences preferences) {
    return ResponseEntity.ok().eTag(PreferencesAnswer.tagOf(preferences));
  }

  private static RuntimeException unknown() {
    return Problem.notFound("user").asException();
  }
}
