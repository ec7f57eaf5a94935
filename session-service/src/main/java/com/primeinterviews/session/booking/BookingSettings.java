package com.primeinterviews.session.booking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param answerWithin how long a mentor may leave a booking unanswered
 * @param startEarly how long before its time a session may be started
 * @param completeAfter how long after its end a live session is left to be completed by its mentor
 * @param mostMoves how often one session may be given another time; each move writes to people, and
 *     to the history that is read as a whole
 * @param publicUrl where people reach the suite
 */
@Validated
@ConfigurationProperties("prime.session.booking")
record BookingSettings(
    @DefaultValue("48h") @DurationMin(minutes = 1) Duration answerWithin,
    @DefaultValue("15m") @DurationMin Duration startEarly,
    @DefaultValue("2h") @DurationMin Duration completeAfter,
    @DefaultValue("20") @Min(1) @Max(100) int mostMoves,
    @DefaultValue("http://127.0.0.1:8080") URI publicUrl) {

  AnswerDeadline answerDeadline() {
    return new AnswerDeadline(answerWithin);
  }

  /** Live sessions that ended by then, seen from now, have been left open. */
  Instant leftOpenAt(Instant now) {
    return now.minus(completeAfter);
  }

  StartWindow startWindow() {
    return new StartWindow(startEarly);
  }
}
