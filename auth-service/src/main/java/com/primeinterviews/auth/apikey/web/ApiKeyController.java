package com.primeinterviews.auth.apikey.web;

import com.primeinterviews.auth.apikey.ApiKeyDesk;
import com.primeinterviews.auth.apikey.ApiKeyIssued;
import com.primeinterviews.auth.apikey.ApiKeyIssued.ExpiresTooSoon;
import com.primeinterviews.auth.apikey.ApiKeyIssued.Issued;
import com.primeinterviews.auth.apikey.ApiKeyIssued.TooMany;
import com.primeinterviews.auth.apikey.ApiKeyIssued.Unknown;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Access(owner = "self")
@RequestMapping(ApiKeyController.PATH)
class ApiKeyController {

  static final String PATH = "/api/api-keys";

  private static final PageQuery ALL = new PageQuery(1, ApiKeyDesk.MOST_PER_ACCOUNT, null);

  private final ApiKeyDesk desk;

  ApiKeyController(ApiKeyDesk desk) {
    this.desk = desk;
  }

  record ApiKeyList(List<ApiKeyAnswer> apiKeys, Pagination pagination) {}

  /**
   * @param key the whole key; it cannot be shown again
   */
  record ApiKeyWritten(boolean success, ApiKeyAnswer apiKey, String key) {

    @Override
    public String toString() {
      return "ApiKeyWritten[" + apiKey + "]";
    }
  }

  @GetMapping
  @Operation(summary = "The own API keys, newest first; all on one page")
  ApiKeyList list(CurrentUser user) {
    var keys = desk.list(user.id()).stream().map(ApiKeyAnswer::of).toList();
    return new ApiKeyList(keys, Pagination.page(ALL, keys.size(), null));
  }

  @GetMapping("/{id}")
  @Operation(summary = "An own API key")
  ApiKeyAnswer show(CurrentUser user, @PathVariable UUID id) {
    return desk.find(user.id(), id).map(ApiKeyAnswer::of).orElseThrow(ApiKeyController::unknown);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Make an API key, for the header X-API-Key",
      description =
          "The key is shown in this answer only. At most 20 per user; 409 API_KEY_LIMIT beyond."
              + " Keys manage neither keys nor sign-ins: that takes a token of a sign-in.")
  ResponseEntity<ApiKeyWritten> issue(CurrentUser user, @Valid @RequestBody ApiKeyRequest request) {
    var issued = issued(desk.issue(user.id(), request.asWish()));
    return answer(ResponseEntity.created(URI.create(PATH + "/" + issued.key().id())), issued);
  }

  @PostMapping("/{id}/rotate")
  @Operation(
      summary = "Replace the secret of an API key",
      description =
          "The new key is shown in this answer only. The one so far works 24 hours more, or until"
              + " the next rotation.")
  ResponseEntity<ApiKeyWritten> rotate(CurrentUser user, @PathVariable UUID id) {
    return answer(ResponseEntity.ok(), issued(desk.rotate(user.id(), id)));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Revoke an API key; it is refused everywhere at once")
  void revoke(CurrentUser user, @PathVariable UUID id) {
    if (!desk.revoke(user.id(), id)) {
      throw unknown();
    }
  }

  private static Issued issued(ApiKeyIssued result) {
    return switch (result) {
      case Issued issued -> issued;
      case TooMany(var most) ->
          throw Problem.conflict("There are %d keys already: revoke one first.".formatted(most))
              .reason("API_KEY_LIMIT")
              .asException();
      case ExpiresTooSoon() ->
          throw Problem.invalid("expiresAt", "NOT_IN_FUTURE", "must lie in the future", null)
              .asException();
      case Unknown() -> throw unknown();
    };
  }

  private static ResponseEntity<ApiKeyWritten> answer(
      ResponseEntity.BodyBuilder answer, Issued issued) {
    return answer
        .cacheControl(CacheControl.noStore())
        .body(new ApiKeyWritten(true, ApiKeyAnswer.of(issued.key()), issued.text().value()));
  }

  private static RuntimeException unknown() {
    return Problem.notFound("API key").asException();
  }
}
