package com.primeinterviews.notification.live;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lets a connection in or turns it away, and sees it out. */
@Component
class Reception {

  private final LiveSockets sockets;
  private final FeedWindow feed;
  private final LiveTasks tasks;
  private final JsonMapper json;
  private final LiveSettings settings;
  private final Clock clock;

  Reception(
      LiveSockets sockets,
      FeedWindow feed,
      LiveTasks tasks,
      JsonMapper json,
      LiveSettings settings,
      Clock clock) {
    this.sockets = sockets;
    this.feed = feed;
    this.tasks = tasks;
    this.json = json;
    this.settings = settings;
    this.clock = clock;
  }

  void receive(Connection connection, Admission admission) {
    switch (admission) {
      case Admission.Refused(var why) -> connection.close(why);
      case Admission.Admitted admitted -> letIn(connection, admitted);
    }
  }

  private void letIn(Connection connection, Admission.Admitted admitted) {
    var socket =
        new LiveSocket(connection.session(), admitted, feed, tasks, json, settings.batch());
    connection.admitted(socket);
    connection.endAt(
        tasks.after(
            Duration.between(clock.instant(), admitted.until()),
            () -> connection.close(Closing.UNAUTHENTICATED)));
    // Within earshot first, then the first look: what comes in between is found or called.
    if (!sockets.add(socket)) {
      connection.close(Closing.TOO_MANY);
      return;
    }
    if (!connection.isOpen()) {
      dismiss(connection);
    }
    socket.wake();
  }

  void dismiss(Connection connection) {
    connection.cancelDeadline();
    var socket = connection.socket();
    if (socket != null) {
      sockets.remove(socket);
    }
  }
}
