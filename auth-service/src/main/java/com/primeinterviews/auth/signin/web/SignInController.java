package com.primeinterviews.auth.signin.web;

import com.primeinterviews.auth.account.EmailAddress;
import com.primeinterviews.auth.account.RegistrationDesk;
import com.primeinterviews.auth.account.web.RegisterRequest;
import com.primeinterviews.auth.account.web.RegistrationProblems;
import com.primeinterviews.auth.signin.Device;
import com.primeinterviews.auth.signin.Login;
import com.primeinterviews.auth.signin.LoginDesk;
import com.primeinterviews.auth.signin.LoginResult.Disabled;
import com.primeinterviews.auth.signin.LoginResult.Locked;
import com.primeinterviews.auth.signin.LoginResult.SecondProofRequired;
import com.primeinterviews.auth.signin.LoginResult.Welcome;
import com.primeinterviews.auth.signin.LoginResult.WrongCredentials;
import com.primeinterviews.auth.signin.LoginResult.WrongSecondProof;
import com.primeinterviews.auth.signin.SignInDesk;
import com.primeinterviews.auth.signin.SignInTokens;
import com.primeinterviews.auth.signin.SignedIn;
import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/auth")
class SignInController {

  private static final String BY_COOKIE =
      "With `cookie=true` the refresh token is not in the answer but in the cookie prime_refresh"
          + " (HttpOnly, Secure, SameSite=Strict, Path=/api/auth), and the cookie prime_csrf"
          + " (readable by scripts) holds what a refresh by cookie has to send as X-CSRF-Token.";

  private static final URI OWN_ACCOUNT = URI.create("/api/auth/profile");

  private final RegistrationDesk registrations;
  private final LoginDesk logins;
  private final SignInDesk signIns;

  SignInController(RegistrationDesk registrations, LoginDesk logins, SignInDesk signIns) {
    this.registrations = registrations;
    this.logins = logins;
    this.signIns = signIns;
  }

  @PostMapping("/register")
  @Access(everyone = true)
  @SecurityRequirements
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Open an account and sign in", description = BY_COOKIE)
  ResponseEntity<SignedInAnswer> register(
      @Valid @RequestBody RegisterRequest request,
      @RequestParam(defaultValue = "false") boolean cookie,
      HttpServletRequest http) {
    var account = RegistrationProblems.accountOf(registrations.register(request.asRegistration()));
    var signedIn = signIns.open(account, deviceOf(http)).orElseThrow();
    return answer(ResponseEntity.created(OWN_ACCOUNT), signedIn, cookie);
  }

  @PostMapping("/login")
  @Access(everyone = true)
  @SecurityRequirements
  @Operation(
      summary = "Sign in with address and password",
      description =
          "Five failures in 15 minutes lock the account for that network address: 429 with"
              + " Retry-After. With a second factor: 401 TOTP_REQUIRED after the right password"
              + " alone, TOTP_INVALID for a code that is wrong or was used; those count as failures"
              + " too. "
              + BY_COOKIE)
  ResponseEntity<SignedInAnswer> login(
      @Valid @RequestBody LoginRequest request,
      @RequestParam(defaultValue = "false") boolean cookie,
      HttpServletRequest http) {
    var email = new EmailAddress(request.email());
    return switch (logins.login(
        new Login(email, request.password(), request.proof(), deviceOf(http)))) {
      case Welcome(var signedIn) -> answer(ResponseEntity.ok(), signedIn, cookie);
      case Disabled() ->
          throw Problem.forbidden("This account is disabled.")
              .reason("ACCOUNT_DISABLED")
              .asException();
      case WrongCredentials() -> throw unauthorized("Address or password is wrong.");
      case Locked(var remaining) -> throw SecondProofs.locked(remaining);
      case SecondProofRequired() ->
          throw Problem.of(ErrorCode.UNAUTHORIZED, "A code of the authenticator is needed too.")
              .reason("TOTP_REQUIRED")
              .asException();
      case WrongSecondProof() ->
          throw Problem.of(ErrorCode.UNAUTHORIZED, "The code is wrong or was used before.")
              .reason("TOTP_INVALID")
              .asException();
    };
  }

  @PostMapping("/refresh")
  @Access(everyone = true)
  @SecurityRequirements
  @Operation(
      summary = "Exchange a refresh token for new tokens",
      description =
          "Each is good once: one that is used again ends the whole sign-in. It comes in the body"
              + " or in the cookie prime_refresh, not in both (400). With the cookie the header"
              + " X-CSRF-Token has to repeat the cookie prime_csrf, else 403 CSRF; the answer is"
              + " by cookie then. "
              + BY_COOKIE)
  @Parameter(in = ParameterIn.HEADER, name = RefreshCookies.CSRF_HEADER)
  @Parameter(in = ParameterIn.COOKIE, name = RefreshCookies.REFRESH)
  @Parameter(in = ParameterIn.COOKIE, name = RefreshCookies.CSRF)
  ResponseEntity<SignedInAnswer> refresh(
      @Valid @RequestBody(required = false) @Nullable RefreshRequest request,
      @RequestParam(defaultValue = "false") boolean cookie,
      HttpServletRequest http) {
    var presented = PresentedToken.of(request, http);
    return signIns
        .refresh(presented.text())
        .map(signedIn -> answer(ResponseEntity.ok(), signedIn, cookie || presented.byCookie()))
        .orElseThrow(() -> unauthorized("The refresh token is not valid any more."));
  }

  @PostMapping("/logout")
  @Access(owner = "self")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "End this sign-in: its refresh token and its access tokens",
      description = "The cookies, if there are any, are taken away.")
  ResponseEntity<Void> logout(@Parameter(hidden = true) @AuthenticationPrincipal Jwt token) {
    var signIn =
        SignInTokens.signInOf(token)
            .orElseThrow(() -> Problem.conflict("This token is of no sign-in here.").asException());
    signIns.end(signIn);
    return ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, RefreshCookies.none()).build();
  }

  private static Device deviceOf(HttpServletRequest http) {
    return Device.of(http.getHeader(HttpHeaders.USER_AGENT), http.getRemoteAddr());
  }

  private static ResponseEntity<SignedInAnswer> answer(
      ResponseEntity.BodyBuilder answer, SignedIn signedIn, boolean byCookie) {
    if (byCookie) {
      answer.header(HttpHeaders.SET_COOKIE, RefreshCookies.of(signedIn));
    }
    return answer.cacheControl(CacheControl.noStore()).body(SignedInAnswer.of(signedIn, byCookie));
  }

  private static RuntimeException unauthorized(String message) {
    return Problem.of(ErrorCode.UNAUTHORIZED, message).asException();
  }
}
