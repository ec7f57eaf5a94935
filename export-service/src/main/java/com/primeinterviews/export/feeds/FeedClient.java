package com.primeinterviews.export.feeds;

import com.primeinterviews.platform.request.RequestId;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The feed that every owner of exportable data offers inside the suite. */
@HttpExchange
interface FeedClient {

  @GetExchange("http://{owner}/internal/feeds/{resource}")
  FeedAnswer.Chunk chunk(
      @PathVariable String owner,
      @PathVariable String resource,
      @RequestParam Map<String, String> parameters,
      @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
      @RequestHeader(RequestId.HEADER) String requestId);
}
