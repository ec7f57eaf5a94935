package com.primeinterviews.auth.usage.web;

import com.primeinterviews.auth.usage.Usage;
import com.primeinterviews.auth.usage.UsageBook;
import com.primeinterviews.auth.usage.UsageBook.UsageUnknownException;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Access(owner = "self")
class UsageController {

  private static final Duration REDIS_IS_BACK_IN = Duration.ofSeconds(5);

  private final UsageBook book;

  UsageController(UsageBook book) {
    this.book = book;
  }

  /**
   * @param limits requests per window, by bucket
   * @param windowSeconds length of the window
   * @param days today and the 29 days before it, in UTC, latest first
   */
  record UsageAnswer(
      String tier, Map<String, Long> limits, long windowSeconds, List<DayAnswer> days) {}

  /**
   * @param buckets calls by bucket; one without a call is missing
   */
  record DayAnswer(LocalDate date, long total, Map<String, Long> buckets) {

    static DayAnswer of(Usage.Day day) {
      return new DayAnswer(day.date(), day.total(), day.calls());
    }
  }

  @GetMapping("/api/usage")
  @Operation(
      summary = "Own calls per day and bucket, and the limits of the own tier",
      description =
          "Counts what the gateway took from this user in the last 30 days, refused calls not"
              + " included; 503 while the counts cannot be read.")
  UsageAnswer show(CurrentUser user) {
    try {
      var usage = book.of(user.id(), user.tier());
      return new UsageAnswer(
          user.tier(),
          usage.limits(),
          usage.window().toSeconds(),
          usage.days().stream().map(DayAnswer::of).toList());
    } catch (UsageUnknownException outage) {
      throw Problem.unavailable("Usage cannot be read right now.", REDIS_IS_BACK_IN).asException();
    }
  }
}
