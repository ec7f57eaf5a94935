package com.primeinterviews.auth.signin;

import com.primeinterviews.auth.account.EmailAddress;
import com.primeinterviews.auth.credential.Password;
import org.jspecify.annotations.Nullable;

/**
 * What somebody shows who wants to sign in.
 *
 * @param proof null when none is shown
 */
public record Login(
    EmailAddress email, Password password, @Nullable SecondProof proof, Device device) {}
