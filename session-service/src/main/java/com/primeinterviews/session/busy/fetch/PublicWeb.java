package com.primeinterviews.session.busy.fetch;

import com.primeinterviews.session.busy.fetch.Fetched.NotFetched;
import com.primeinterviews.session.busy.fetch.Fetched.Validators;
import com.primeinterviews.session.busy.fetch.Fetched.Why;
import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/**
 * Reads documents at addresses that people gave us. Such an address may be meant to reach what only
 * this service can see, or to keep it busy; so every address and every redirect is checked by how
 * it is written ({@link AddressRules}) and by where it leads ({@link GuardedNames}), and time,
 * bytes and redirects are bounded.
 */
@Component
public class PublicWeb {

  private final AddressRules rules;
  private final GuardedNames names;
  private final Exchange exchange;
  private final FetchSettings settings;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  PublicWeb(AddressRules rules, GuardedNames names, Exchange exchange, FetchSettings settings) {
    this.rules = rules;
    this.names = names;
    this.exchange = exchange;
    this.settings = settings;
  }

  /** What stands against ever asking this address. */
  public Optional<AddressRefusal> objectTo(URI url) {
    return rules
        .objectTo(url)
        .or(
            () ->
                within(
                        settings.connectTimeout(),
                        () -> {
                          names.resolve(url.getHost());
                          return Optional.<AddressRefusal>empty();
                        })
                    .orElse(Optional.of(AddressRefusal.HOST_NOT_ALLOWED)));
  }

  /**
   * @param known of the document that was read last; when it is still the same, it does not come
   *     again
   */
  public Fetched get(URI url, Validators known) {
    return within(settings.overall(), () -> follow(url, known))
        .orElse(new NotFetched(Why.TOO_SLOW));
  }

  private Fetched follow(URI url, Validators known) {
    URI at = url;
    for (int hop = 0; hop <= settings.redirects(); hop++) {
      if (rules.objectTo(at).isPresent()) {
        return new NotFetched(hop == 0 ? Why.HOST_NOT_ALLOWED : Why.REDIRECT_NOT_ALLOWED);
      }
      switch (exchange.get(at, known)) {
        case Exchange.Final(Fetched fetched) -> {
          return fetched;
        }
        case Exchange.Elsewhere(URI next) -> {
          if (isSecure(at) && !isSecure(next)) {
            return new NotFetched(Why.REDIRECT_NOT_ALLOWED);
          }
          at = next;
        }
      }
    }
    return new NotFetched(Why.REDIRECT_NOT_ALLOWED);
  }

  private static boolean isSecure(URI url) {
    return url.getScheme() != null && url.getScheme().toLowerCase(Locale.ROOT).equals("https");
  }

  /**
   * Empty when it took too long or the name is not known. The interruption closes whatever socket
   * the virtual thread waits for, be it in the handshake, the headers or the body.
   */
  private <T> Optional<T> within(Duration time, Callable<T> task) {
    Future<T> result = threads.submit(task);
    try {
      return Optional.of(result.get(time.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownHostException) {
        return Optional.empty();
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      result.cancel(true);
    }
  }

  @PreDestroy
  void close() {
    threads.shutdownNow();
  }
}
