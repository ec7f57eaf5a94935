package com.primeinterviews.platform.request;

import com.primeinterviews.platform.Ids;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id a request carries through gateway, services, logs and error bodies. */
public final class RequestId {

  public static final String HEADER = "X-Request-Id";

  /** Key in the logging context. */
  public static final String LOG_KEY = "requestId";

  /** What a log line and a header can hold without harm. */
  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private RequestId() {}

  /** What the client sent if it is 8 to 64 harmless characters, else a new id. */
  public static String acceptOrMake(@Nullable String sent) {
    return sent != null && SANE.matcher(sent).matches() ? sent : Ids.newId().toString();
  }
}
