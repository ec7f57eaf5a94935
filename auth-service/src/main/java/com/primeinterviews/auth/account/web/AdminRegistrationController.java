package com.primeinterviews.auth.account.web;

import com.primeinterviews.auth.account.RegistrationDesk;
import com.primeinterviews.auth.account.RegistrationResult;
import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Access(everyone = true)
class AdminRegistrationController {

  static final String PATH = "/api/auth/register-admin";

  private final RegistrationDesk desk;

  AdminRegistrationController(RegistrationDesk desk) {
    this.desk = desk;
  }

  @PostMapping(PATH)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Open an admin's account",
      description =
          "While there is no admin, X-Bootstrap-Secret lets the first one in; afterwards it takes"
              + " the token of an admin.")
  ResponseEntity<UserWritten> register(
      @Nullable CurrentUser user,
      @RequestHeader(name = "X-Bootstrap-Secret", required = false) @Nullable String secret,
      @Valid @RequestBody AdminRequest request) {
    var account = RegistrationProblems.accountOf(decide(user, secret, request));
    return ResponseEntity.created(URI.create(ProfileController.PATH)).body(UserWritten.of(account));
  }

  private RegistrationResult decide(
      @Nullable CurrentUser user, @Nullable String secret, AdminRequest request) {
    if (user != null && user.isAdmin()) {
      return desk.registerAdmin(request.asRegistration(), user.id());
    }
    if (secret != null) {
      return desk.bootstrapAdmin(request.asRegistration(), secret)
          .orElseThrow(() -> Problem.forbidden("This secret opens nothing.").asException());
    }
    if (user != null) {
      throw Problem.forbidden("Only an admin may open an admin's account.").asException();
    }
    throw Problem.of(ErrorCode.UNAUTHORIZED, "This takes an admin's token.").asException();
  }
}
