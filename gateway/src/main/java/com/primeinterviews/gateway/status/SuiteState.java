package com.primeinterviews.gateway.status;

import java.time.Instant;
import java.util.List;

/**
 * The suite at one moment.
 *
 * @param status UP when every service is, DOWN when none is
 * @param services one line per service, in the order of the route table
 * @param checkedAt when it was looked at, at most a second ago
 */
public record SuiteState(Status status, List<ServiceState> services, Instant checkedAt) {

  /** DEGRADED: some of it answers. */
  public enum Status {
    UP,
    DEGRADED,
    DOWN
  }

  /**
   * @param instances registered ones
   * @param ready those of them that say they are ready for requests
   */
  public record ServiceState(String service, Status status, int instances, int ready) {

    static ServiceState of(String service, int instances, int ready) {
      var status = ready == 0 ? Status.DOWN : ready < instances ? Status.DEGRADED : Status.UP;
      return new ServiceState(service, status, instances, ready);
    }
  }

  static SuiteState of(List<ServiceState> services, Instant checkedAt) {
    return new SuiteState(overall(services), services, checkedAt);
  }

  private static Status overall(List<ServiceState> services) {
    if (services.stream().allMatch(service -> service.status() == Status.UP)) {
      return Status.UP;
    }
    return services.stream().allMatch(service -> service.status() == Status.DOWN)
        ? Status.DOWN
        : Status.DEGRADED;
  }
}
