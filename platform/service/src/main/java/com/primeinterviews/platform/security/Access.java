package com.primeinterviews.platform.security;

import com.primeinterviews.platform.identity.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an endpoint; stated on the handler method, or on its controller for all that say
 * nothing themselves. Checked before anything of the request is looked at, and exported as {@code
 * x-access} of the OpenAPI description. Whether the caller may touch the very object is for the use
 * case to decide; {@link #owner()} tells by which rule.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

  /**
   * The roles that may call, of which one is enough. None stated: everybody who is signed in. A
   * {@link Role#SERVICE} may call only where it is named.
   */
  Role[] value() default {};

  /** Anyone may call, without a token too. A token that is sent nevertheless must be good. */
  boolean everyone() default false;

  /**
   * Whose things the endpoint shows or changes: {@code self} (the caller's own only), {@code
   * participant}, or another word for the relation; {@code none} where they belong to nobody.
   */
  String owner() default "none";
}
