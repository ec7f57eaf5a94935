package com.primeinterviews.auth.providerkey;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose keys users may leave here; lower case on the wire. */
public enum Provider {
  OPENAI("https://api.openai.com/v1/models", "Authorization", "Bearer "),
  ANTHROPIC("https://api.anthropic.com/v1/models", "x-api-key", ""),
  GEMINI("https://generativelanguage.googleapis.com/v1beta/models", "x-goog-api-key", ""),
  RESEND("https://api.resend.com/domains", "Authorization", "Bearer "),
  SENDGRID("https://api.sendgrid.com/v3/scopes", "Authorization", "Bearer "),
  HMS("https://api.100ms.live/v2/rooms?limit=10", "Authorization", "Bearer "),
  /** Every LiveKit server stands elsewhere: there is nobody to ask. */
  LIVEKIT(null, "Authorization", "Bearer ");

  private final @Nullable URI check;
  private final String header;
  private final String scheme;

  Provider(@Nullable String check, String header, String scheme) {
    this.check = check == null ? null : URI.create(check);
    this.header = header;
    this.scheme = scheme;
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Provider> fromWire(String wireName) {
    return Arrays.stream(values()).filter(one -> one.wireName().equals(wireName)).findFirst();
  }

  /** A read that costs nothing and tells whether the key is good. */
  Optional<URI> check() {
    return Optional.ofNullable(check);
  }

  Map<String, String> headersWith(String key) {
    return this == ANTHROPIC
        ? Map.of(header, scheme + key, "anthropic-version", "2023-06-01")
        : Map.of(header, scheme + key);
  }
}
