package com.primeinterviews.session.interview.web;

import static com.primeinterviews.session.interview.web.InterviewRefusals.doneOrRefused;

import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.session.interview.Interview;
import com.primeinterviews.session.interview.InterviewDesk;
import com.primeinterviews.session.interview.InterviewPlan;
import com.primeinterviews.session.interview.web.InterviewController.InterviewWritten;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Scheduling as both paths to it offer it. */
@Component
class InterviewScheduling {

  private final InterviewDesk desk;
  private final InterviewTimes times;
  private final InterviewViews views;

  InterviewScheduling(InterviewDesk desk, InterviewTimes times, InterviewViews views) {
    this.desk = desk;
    this.times = times;
    this.views = views;
  }

  ResponseEntity<InterviewWritten> schedule(ScheduleInterviewRequest request, CurrentUser user) {
    var interviewer = request.interviewerId();
    var plan =
        new InterviewPlan(
            request.candidateId(),
            interviewer == null ? user.id() : interviewer,
            times.of(request.schedule()),
            request.slotId(),
            request.details());
    Interview interview = doneOrRefused(desk.schedule(plan, user));
    InterviewView view = views.of(interview, user);
    return ResponseEntity.created(URI.create("/api/interviews/" + interview.id()))
        .eTag(InterviewViews.tagOf(interview, view))
        .body(new InterviewWritten(true, view));
  }
}
