package com.primeinterviews.gateway.docs.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * The files of the page: our own, and Swagger UI's out of its jar, so that nothing is loaded from
 * elsewhere.
 */
@Component
class PageFiles {

  private static final String JAR = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
  private static final String FOLDER = "META-INF/resources/webjars/swagger-ui/";
  private static final MediaType SCRIPT = MediaType.valueOf("text/javascript;charset=utf-8");
  private static final MediaType STYLE = MediaType.valueOf("text/css;charset=utf-8");

  private final Map<String, File> files = new HashMap<>();

  PageFiles() {
    try {
      var version = PropertiesLoaderUtils.loadAllProperties(JAR).getProperty("version");
      var swagger = FOLDER + version + "/";
      add("index.html", "docs/index.html", MediaType.valueOf("text/html;charset=utf-8"));
      add("page.js", "docs/page.js", SCRIPT);
      add("swagger-ui-bundle.js", swagger + "swagger-ui-bundle.js", SCRIPT);
      add("swagger-ui.css", swagger + "swagger-ui.css", STYLE);
      add("favicon-32x32.png", swagger + "favicon-32x32.png", MediaType.IMAGE_PNG);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param etag changes when the content does
   */
  record File(byte[] content, MediaType type, String etag) {}

  Optional<File> named(String name) {
    return Optional.ofNullable(files.get(name));
  }

  private void add(String name, String resource, MediaType type) throws IOException {
    var content = new ClassPathResource(resource).getContentAsByteArray();
    files.put(name, new File(content, type, '"' + DigestUtils.md5DigestAsHex(content) + '"'));
  }
}
