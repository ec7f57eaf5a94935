package com.primeinterviews.auth.signin;

import com.primeinterviews.auth.account.EmailAddress;
import com.primeinterviews.auth.credential.Password;

/** What somebody shows who wants to sign in. */
public record Login(EmailAddress email, Password password, Device device) {}
