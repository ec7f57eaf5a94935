package com.primeinterviews.session.interview;

import org.springframework.stereotype.Component;

/** Where people meet: a room of the suite that belongs to the interview alone. */
@Component
public class VideoLinks {

  private final InterviewSettings settings;

  VideoLinks(InterviewSettings settings) {
    this.settings = settings;
  }

  public String of(Interview interview) {
    return settings.publicUrl().resolve("/rooms/" + interview.roomName()).toString();
  }
}
