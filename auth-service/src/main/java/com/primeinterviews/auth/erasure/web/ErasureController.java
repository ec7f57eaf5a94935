package com.primeinterviews.auth.erasure.web;

import com.primeinterviews.auth.account.AdminChangeResult;
import com.primeinterviews.auth.account.UserNames;
import com.primeinterviews.auth.erasure.ErasureDesk;
import com.primeinterviews.auth.signin.TokenCheck;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Access(owner = "self")
class ErasureController {

  private final ErasureDesk desk;
  private final UserNames names;

  ErasureController(ErasureDesk desk, UserNames names) {
    this.desk = desk;
    this.names = names;
  }

  @DeleteMapping("/api/users/{userId}")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Erase a user for good",
      description =
          "For the user, not by API key, and for admins. Name, address and secrets are gone and all"
              + " tokens refused when this is answered; the other services follow within seconds."
              + " Figures without a name stay. The last active admin stays: 409 LAST_ADMIN.")
  void erase(
      CurrentUser user,
      @Parameter(hidden = true) @AuthenticationPrincipal Jwt token,
      @PathVariable String userId) {
    if (TokenCheck.isOfApiKey(token)) {
      throw Problem.forbidden("This takes a token of a sign-in, not an API key.")
          .reason("API_KEY_NOT_ALLOWED")
          .asException();
    }
    var id =
        names
            .resolve(userId, user)
            .filter(wanted -> user.isAdmin() || wanted.equals(user.id()))
            .orElseThrow(ErasureController::unknown);
    switch (desk.erase(user.id(), id)) {
      case AdminChangeResult.Erased(var account, var before) -> {}
      // It was erased before.
      case AdminChangeResult.Changed(var account, var before) -> {}
      case AdminChangeResult.LastAdmin() ->
          throw Problem.conflict("This is the last active admin.")
              .reason("LAST_ADMIN")
              .asException();
      case AdminChangeResult.Unknown() -> throw unknown();
      case AdminChangeResult.Stale() -> throw new IllegalStateException("No version was asked");
    }
  }

  private static RuntimeException unknown() {
    return Problem.notFound("user").asException();
  }
}
