package com.primeinterviews.gateway.docs.web;

import com.primeinterviews.gateway.GatewaySettings;
import com.primeinterviews.gateway.docs.ApiDescription;
import com.primeinterviews.gateway.docs.web.PageFiles.File;
import com.primeinterviews.platform.error.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The API for reading and trying; the page may talk to this origin and the public one only. */
@RestController
class DocsController {

  private final ApiDescription description;
  private final PageFiles files;
  private final String contentPolicy;

  DocsController(ApiDescription description, PageFiles files, GatewaySettings settings) {
    this.description = description;
    this.files = files;
    this.contentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self' "
            + settings.publicUrl()
            + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  }

  @GetMapping({"/docs", "/docs/"})
  ResponseEntity<byte[]> page() {
    return answer("index.html");
  }

  @GetMapping("/docs/{name}")
  ResponseEntity<byte[]> file(@PathVariable String name) {
    return answer(name);
  }

  @GetMapping("/docs/openapi.json")
  Mono<ResponseEntity<byte[]>> openApi() {
    return description
        .document()
        .map(
            document ->
                ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .eTag('"' + DigestUtils.md5DigestAsHex(document) + '"')
                    .cacheControl(CacheControl.noCache())
                    .body(document));
  }

  private ResponseEntity<byte[]> answer(String name) {
    File file = files.named(name).orElseThrow(() -> Problem.notFound("path").asException());
    return ResponseEntity.ok()
        .contentType(file.type())
        .eTag(file.etag())
        .cacheControl(CacheControl.noCache())
        .header("Content-Security-Policy", contentPolicy)
        .body(file.content());
  }
}
