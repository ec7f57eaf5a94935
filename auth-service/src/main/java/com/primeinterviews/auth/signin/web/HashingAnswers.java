package com.primeinterviews.auth.signin.web;

import com.primeinterviews.auth.credential.HashingOverloadedException;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.web.ErrorAnswers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A login storm is answered with "later", for every endpoint that takes a password. */
@RestControllerAdvice
class HashingAnswers {

  private static final Duration QUEUE_DRAINS_IN = Duration.ofSeconds(2);

  private final ErrorAnswers answers;

  HashingAnswers(ErrorAnswers answers) {
    this.answers = answers;
  }

  @ExceptionHandler
  ResponseEntity<Object> overloaded(HashingOverloadedException full, HttpServletRequest request) {
    return answers.entity(
        Problem.unavailable("Too many people sign in right now.", QUEUE_DRAINS_IN), request);
  }
}
