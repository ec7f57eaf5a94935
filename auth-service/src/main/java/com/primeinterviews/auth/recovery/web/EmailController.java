package com.primeinterviews.auth.recovery.web;

import com.primeinterviews.auth.recovery.EmailVerification;
import com.primeinterviews.auth.recovery.EmailVerification.Resent.NotNeeded;
import com.primeinterviews.auth.recovery.EmailVerification.Resent.Sent;
import com.primeinterviews.auth.recovery.EmailVerification.Resent.TooMany;
import com.primeinterviews.auth.recovery.EmailVerification.Resent.Unknown;
import com.primeinterviews.auth.token.RandomToken;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/auth/email")
class EmailController {

  private final EmailVerification verification;

  EmailController(EmailVerification verification) {
    this.verification = verification;
  }

  @PostMapping("/verify")
  @Access(everyone = true)
  @SecurityRequirements
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Confirm the own mail address with the token of a mail",
      description = "422 TOKEN_NOT_VALID when the token was used or is older than 30 minutes.")
  void verify(@Valid @RequestBody VerifyRequest request) {
    if (!verification.verify(new RandomToken(request.token()))) {
      throw RecoveryProblems.tokenNotValid();
    }
  }

  @PostMapping("/resend")
  @Access(owner = "self")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Ask for another mail that confirms the own address",
      description = "409 EMAIL_VERIFIED when it is confirmed; 429 after three mails in 30 minutes.")
  void resend(CurrentUser user) {
    switch (verification.resend(user.id())) {
      case Sent() -> {}
      case NotNeeded() ->
          throw Problem.conflict("This address is confirmed already.")
              .reason("EMAIL_VERIFIED")
              .asException();
      case TooMany(var remaining) ->
          throw RecoveryProblems.tooMany(
              "Enough mails are on their way already.", "TOO_MANY_MAILS", remaining);
      case Unknown() -> throw Problem.notFound("account").asException();
    }
  }
}
