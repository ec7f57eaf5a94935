package com.primeinterviews.auth.providerkey;

import com.primeinterviews.auth.providerkey.Verdict.Answered;
import com.primeinterviews.auth.providerkey.Verdict.NoKey;
import com.primeinterviews.auth.providerkey.Verdict.NotCheckable;
import com.primeinterviews.auth.providerkey.Verdict.ProviderAway;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks a provider whether a key is good. The address is the provider's own, never the user's, and
 * redirects are not followed: the key goes nowhere else.
 */
@Component
public class KeyValidation {

  private static final Logger log = LoggerFactory.getLogger(KeyValidation.class);

  private final ProviderKeyDesk desk;
  private final ProviderSettings settings;
  private final HttpClient http;
  private final Clock clock;

  KeyValidation(ProviderKeyDesk desk, ProviderSettings settings, Clock clock) {
    this.desk = desk;
    this.settings = settings;
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            .followRedirects(Redirect.NEVER)
            .connectTimeout(settings.patience())
            .build();
  }

  public Verdict validate(UUID owner, Provider provider) {
    var key = desk.open(owner, provider);
    if (key.isEmpty()) {
      return new NoKey();
    }
    var address = settings.checkOf(provider);
    return address.isEmpty() ? new NotCheckable() : ask(provider, address.get(), key.get());
  }

  private Verdict ask(Provider provider, URI address, String key) {
    var request = HttpRequest.newBuilder(address).timeout(settings.patience()).GET();
    provider.headersWith(key).forEach(request::header);
    // The time holds for the whole answer, not only for its beginning.
    var answer = http.sendAsync(request.build(), BodyHandlers.discarding());
    try {
      var status = answer.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS).statusCode();
      return verdictOf(provider, status);
    } catch (ExecutionException | TimeoutException away) {
      answer.cancel(true);
      log.warn("{} could not be asked about a key: {}", provider.wireName(), away.toString());
      return new ProviderAway();
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return new ProviderAway();
    }
  }

  private Verdict verdictOf(Provider provider, int status) {
    var now = clock.instant();
    if (status >= 200 && status < 300) {
      return new Answered(true, now, "The provider accepts the key.");
    }
    // Gemini answers 400 to a key that it does not know.
    if (status == 401 || status == 403 || (status == 400 && provider == Provider.GEMINI)) {
      return new Answered(false, now, "The provider refuses the key (status " + status + ").");
    }
    return new ProviderAway();
  }
}
