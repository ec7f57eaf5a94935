package com.primeinterviews.auth.providerkey.web;

import com.primeinterviews.auth.providerkey.KeyValidation;
import com.primeinterviews.auth.providerkey.Provider;
import com.primeinterviews.auth.providerkey.ProviderKey;
import com.primeinterviews.auth.providerkey.ProviderKeyDesk;
import com.primeinterviews.auth.providerkey.Verdict;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/provider-keys")
@Access(owner = "self")
class ProviderKeyController {

  private static final Duration TRY_AGAIN_IN = Duration.ofSeconds(30);
  private static final PageQuery ALL = new PageQuery(1, Provider.values().length, null);

  private final ProviderKeyDesk desk;
  private final KeyValidation validation;

  ProviderKeyController(ProviderKeyDesk desk, KeyValidation validation) {
    this.desk = desk;
    this.validation = validation;
  }

  record ProviderKeyRequest(
      @NotNull
          @Pattern(regexp = "[\\x21-\\x7e]{8,512}", message = "must be 8 to 512 signs, no spaces")
          @Schema(type = "string", format = "password")
          String key) {

    @Override
    public String toString() {
      return "ProviderKeyRequest[********]";
    }
  }

  /**
   * @param key masked, with its last four signs
   */
  record ProviderKeyAnswer(String provider, String key, Instant updatedAt) {

    static ProviderKeyAnswer of(ProviderKey key) {
      return new ProviderKeyAnswer(key.provider().wireName(), key.masked(), key.updatedAt());
    }
  }

  record ProviderKeyList(List<ProviderKeyAnswer> providerKeys, Pagination pagination) {}

  record ProviderKeyWritten(boolean success, ProviderKeyAnswer providerKey) {}

  record ValidationAnswer(boolean valid, Instant checkedAt, String detail) {}

  @GetMapping
  @Operation(summary = "The own provider keys, masked; all on one page")
  ProviderKeyList list(CurrentUser user) {
    var keys = desk.list(user.id()).stream().map(ProviderKeyAnswer::of).toList();
    return new ProviderKeyList(keys, Pagination.page(ALL, keys.size(), null));
  }

  @GetMapping("/{provider}")
  @Operation(summary = "An own provider key, masked")
  ProviderKeyAnswer show(CurrentUser user, @PathVariable String provider) {
    return desk.find(user.id(), known(provider))
        .map(ProviderKeyAnswer::of)
        .orElseThrow(ProviderKeyController::unknown);
  }

  @PutMapping("/{provider}")
  @Operation(
      summary = "Leave a key of openai, anthropic, gemini, resend, sendgrid, hms or livekit",
      description = "In place of the one before. It is sealed and never shown again.")
  ProviderKeyWritten put(
      CurrentUser user,
      @PathVariable String provider,
      @Valid @RequestBody ProviderKeyRequest request) {
    return desk.put(user.id(), known(provider), request.key())
        .map(key -> new ProviderKeyWritten(true, ProviderKeyAnswer.of(key)))
        .orElseThrow(ProviderKeyController::unknown);
  }

  @DeleteMapping("/{provider}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Remove an own provider key")
  void remove(CurrentUser user, @PathVariable String provider) {
    if (!desk.remove(user.id(), known(provider))) {
      throw unknown();
    }
  }

  @PostMapping("/{provider}/validate")
  @Operation(
      summary = "Ask the provider whether the own key is good",
      description =
          "Takes up to 5 seconds; 503 when the provider does not say. A Resend key that may only"
              + " send counts as refused. LiveKit keys cannot be checked: 409 NOT_CHECKABLE.")
  ValidationAnswer validate(CurrentUser user, @PathVariable String provider) {
    return switch (validation.validate(user.id(), known(provider))) {
      case Verdict.Answered(var valid, var checkedAt, var detail) ->
          new ValidationAnswer(valid, checkedAt, detail);
      case Verdict.ProviderAway() ->
          throw Problem.unavailable("The provider cannot be asked right now.", TRY_AGAIN_IN)
              .asException();
      case Verdict.NotCheckable() ->
          throw Problem.conflict("There is nobody to ask about keys of this provider.")
              .reason("NOT_CHECKABLE")
              .asException();
      case Verdict.NoKey() -> throw unknown();
    };
  }

  private static Provider known(String provider) {
    return Provider.fromWire(provider).orElseThrow(ProviderKeyController::unknown);
  }

  private static RuntimeException unknown() {
    return Problem.notFound("provider key").asException();
  }
}
