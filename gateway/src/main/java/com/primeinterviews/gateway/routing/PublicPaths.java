package com.primeinterviews.gateway.routing;

import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which service answers a public path, by the same table as the routes. */
public final class PublicPaths {

  private PublicPaths() {}

  /**
   * @param path also with variables in braces, as descriptions write them
   */
  public static Optional<Service> ownerOf(String path) {
    var parsed = PathContainer.parsePath(path);
    return RouteTable.ROWS.stream()
        .filter(
            row ->
                row.paths().stream()
                    .map(PathPatternParser.defaultInstance::parse)
                    .anyMatch(pattern -> pattern.matches(parsed)))
        .map(RouteTable.Row::service)
        .findFirst();
  }
}
