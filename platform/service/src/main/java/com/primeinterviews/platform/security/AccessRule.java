package com.primeinterviews.platform.security;

import com.primeinterviews.platform.identity.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * What {@link Access} says of a handler.
 *
 * @param everyone also without a token
 * @param roles those that may call, all of them where everyone may
 * @param owner see {@link Access#owner()}
 */
public record AccessRule(boolean everyone, Set<Role> roles, String owner) {

  private static final Set<Role> PEOPLE = EnumSet.complementOf(EnumSet.of(Role.SERVICE));

  /** The rule of a handler; empty where none is stated. */
  public static Optional<AccessRule> of(HandlerMethod handler) {
    var onMethod = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Access.class);
    var stated =
        onMethod != null
            ? onMethod
            : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Access.class);
    return Optional.ofNullable(stated).map(AccessRule::of);
  }

  private static AccessRule of(Access access) {
    var named = List.of(access.value());
    Set<Role> roles =
        access.everyone()
            ? EnumSet.allOf(Role.class)
            : named.isEmpty() ? PEOPLE : EnumSet.copyOf(named);
    return new AccessRule(access.everyone(), roles, access.owner());
  }

  boolean allows(Set<Role> caller) {
    return caller.stream().anyMatch(roles::contains);
  }

  /** As it stands in the description of the API. */
  public Map<String, Object> asExtension() {
    var names = new ArrayList<String>();
    for (var role : Role.values()) {
      if (roles.contains(role)) {
        names.add(role.wireName());
      }
    }
    return new TreeMap<>(Map.of("public", everyone, "roles", names, "owner", owner));
  }
}
