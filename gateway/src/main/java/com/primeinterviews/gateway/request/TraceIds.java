package com.primeinterviews.gateway.request;

import io.micrometer.observation.Observation;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import org.jspecify.annotations.Nullable;

/** Reads the trace id that tracing has left in the observation of a request. */
final class TraceIds {

  private TraceIds() {}

  static @Nullable String of(Observation.Context observation) {
    TracingContext tracing = observation.get(TracingContext.class);
    var span = tracing == null ? null : tracing.getSpan();
    return span == null ? null : span.context().traceId();
  }
}
