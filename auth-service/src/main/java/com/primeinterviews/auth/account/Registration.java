package com.primeinterviews.auth.account;

import com.primeinterviews.auth.credential.Password;
import com.primeinterviews.platform.identity.Role;
import java.time.ZoneId;

/** Somebody asks for an account. */
public record Registration(
    EmailAddress email, Password password, PersonName name, Role role, ZoneId timezone) {}
