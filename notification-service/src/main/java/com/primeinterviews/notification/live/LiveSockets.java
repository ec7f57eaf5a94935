package com.primeinterviews.notification.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** The admitted sockets of this instance, by person. */
@Component
class LiveSockets {

  private final ConcurrentHashMap<UUID, Set<LiveSocket>> byUser = new ConcurrentHashMap<>();
  private final int mostPerUser;

  LiveSockets(LiveSettings settings, MeterRegistry meters) {
    this.mostPerUser = settings.socketsPerUser();
    Gauge.builder("notification.sockets", this, sockets -> sockets.all().size())
        .description("Open sockets of this instance")
        .register(meters);
  }

  /** False, and nothing done, when the person has too many open. */
  boolean add(LiveSocket socket) {
    var added = new AtomicBoolean();
    byUser.compute(
        socket.userId(),
        (user, open) -> {
          var sockets = open == null ? new HashSet<LiveSocket>() : new HashSet<>(open);
          if (sockets.size() < mostPerUser) {
            added.set(sockets.add(socket));
          }
          return sockets;
        });
    return added.get();
  }

  void remove(LiveSocket socket) {
    byUser.computeIfPresent(
        socket.userId(),
        (user, open) -> {
          var rest = new HashSet<>(open);
          rest.remove(socket);
          return rest.isEmpty() ? null : rest;
        });
  }

  void wake(Collection<UUID> userIds) {
    userIds.forEach(user -> byUser.getOrDefault(user, Set.of()).forEach(LiveSocket::wake));
  }

  Set<UUID> users() {
    return Set.copyOf(byUser.keySet());
  }

  Set<LiveSocket> of(UUID userId) {
    return byUser.getOrDefault(userId, Set.of());
  }

  List<LiveSocket> all() {
    return byUser.values().stream().flatMap(Set::stream).toList();
  }
}
