package com.primeinterviews.auth.device.web;

import com.primeinterviews.auth.device.DeviceDesk;
import com.primeinterviews.auth.signin.SignInTokens;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/auth/sessions")
@Access(owner = "self")
class DeviceController {

  private final DeviceDesk desk;

  DeviceController(DeviceDesk desk) {
    this.desk = desk;
  }

  record DeviceList(List<DeviceAnswer> sessions, Pagination pagination) {}

  @GetMapping
  @Operation(summary = "The devices the user is signed in on, latest use first")
  DeviceList list(
      CurrentUser user,
      @Parameter(hidden = true) @AuthenticationPrincipal Jwt token,
      PageQuery query) {
    var current = SignInTokens.signInOf(token);
    var devices =
        desk.list(user.id(), query).stream()
            .map(device -> DeviceAnswer.of(device, current))
            .toList();
    return new DeviceList(devices, Pagination.page(query, desk.count(user.id()), null));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Sign a device out",
      description = "Its refresh token and its access tokens are refused everywhere at once.")
  void signOut(CurrentUser user, @PathVariable UUID id) {
    if (!desk.signOut(user.id(), id)) {
      throw Problem.notFound("session").asException();
    }
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Sign all devices out but the one that asks")
  void signOutOthers(
      CurrentUser user, @Parameter(hidden = true) @AuthenticationPrincipal Jwt token) {
    desk.signOutOthers(user.id(), SignInTokens.signInOf(token).orElse(null));
  }
}
