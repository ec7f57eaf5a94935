package com.primeinterviews.gateway.socket;

import com.primeinterviews.gateway.origin.RequestOrigins;
import com.primeinterviews.gateway.token.Caller;
import com.primeinterviews.gateway.token.Caller.Person;
import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Gives out the places for open sockets, of which each caller and the gateway have so many. */
@Component
class SocketPlaces {

  private static final Duration SOME_TIME = Duration.ofSeconds(30);

  private final RequestOrigins origins;
  private final SocketSettings settings;
  private final ConcurrentHashMap<String, Integer> taken = new ConcurrentHashMap<>();
  private final AtomicInteger all = new AtomicInteger();

  SocketPlaces(RequestOrigins origins, SocketSettings settings, MeterRegistry meters) {
    this.origins = origins;
    this.settings = settings;
    meters.gauge("prime.gateway.sockets.open", all);
  }

  /** A place that is taken until it is left, once. */
  final class Place {

    private final String owner;
    private final AtomicBoolean left = new AtomicBoolean();

    private Place(String owner) {
      this.owner = owner;
    }

    void leave() {
      if (left.compareAndSet(false, true)) {
        all.decrementAndGet();
        taken.computeIfPresent(owner, (key, open) -> open > 1 ? open - 1 : null);
      }
    }
  }

  Place take(ServerWebExchange exchange) {
    if (all.incrementAndGet() > settings.total()) {
      all.decrementAndGet();
      throw Problem.unavailable("No more sockets can be opened right now.", SOME_TIME)
          .asException();
    }
    var person = Caller.of(exchange) instanceof Person known ? known : null;
    var owner =
        person == null
            ? "ip:" + origins.of(exchange.getRequest()).client()
            : person.user().id().toString();
    int most = person == null ? settings.perAddress() : settings.perUser();
    var place = new Place(owner);
    if (taken.merge(owner, 1, Integer::sum) > most) {
      place.leave();
      throw Problem.of(ErrorCode.RATE_LIMITED, "Too many open sockets.")
          .detail("limit", most)
          .retryAfter(SOME_TIME)
          .asException();
    }
    return place;
  }
}
