package com.primeinterviews.auth.keys.web;

import com.primeinterviews.auth.keys.KeyRotation;
import com.primeinterviews.auth.keys.KeyRotation.KeyFact;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class KeyRotationController {

  private final KeyRotation rotation;

  KeyRotationController(KeyRotation rotation) {
    this.rotation = rotation;
  }

  @PostMapping("/api/admin/keys/rotate")
  @Access(Role.ADMIN)
  @Operation(
      summary = "Let another key sign access tokens",
      description =
          "The next key is announced now and signs once every service has fetched it, after about"
              + " 10 minutes; the present one verifies for an hour more. With immediately=true, for"
              + " a key that has leaked, all keys are removed and a new one signs at once: every"
              + " access token is refused, and new ones too until the services have fetched the"
              + " new key, at most 5 minutes.")
  Rotated rotate(CurrentUser admin, @RequestParam(defaultValue = "false") boolean immediately) {
    return new Rotated(
        true, immediately ? rotation.replace(admin.id()) : rotation.rotate(admin.id()));
  }

  /** The keys as they are now. */
  record Rotated(boolean success, List<KeyFact> keys) {}
}
