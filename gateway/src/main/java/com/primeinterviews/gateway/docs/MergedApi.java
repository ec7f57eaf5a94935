package com.primeinterviews.gateway.docs;

import com.primeinterviews.gateway.routing.PublicPaths;
import com.primeinterviews.gateway.routing.Service;
import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One OpenAPI document out of those of the services. It shows what the gateway routes and nothing
 * else, each path as its owner describes it, grouped by the resource the path names.
 */
final class MergedApi {

  private static final String SECURITY = "security";

  private final JsonMapper json;
  private final Collection<Part> parts;
  private final SharedNames names;
  private final ObjectNode paths;
  private final ObjectNode components;
  private final TreeMap<String, String> tags = new TreeMap<>();

  private MergedApi(JsonMapper json, Collection<Part> parts) {
    this.json = json;
    this.parts = parts;
    this.names = new SharedNames(parts);
    this.paths = json.createObjectNode();
    this.components = json.createObjectNode();
  }

  static ObjectNode of(Collection<Part> parts, String about, URI publicUrl, JsonMapper json) {
    return new MergedApi(json, parts).document(about, publicUrl);
  }

  private ObjectNode document(String about, URI publicUrl) {
    parts.forEach(this::add);
    components.set("securitySchemes", securitySchemes());
    var document = json.createObjectNode().put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", "Prime Interviews")
        .put("version", "1")
        .put("description", about);
    var servers = document.putArray("servers");
    servers.addObject().put("url", publicUrl.toString()).put("description", "The public address");
    servers.addObject().put("url", "/").put("description", "Where this description came from");
    document.set(SECURITY, eitherCredential());
    var described = document.putArray("tags");
    tags.forEach((name, text) -> described.addObject().put("name", name).put("description", text));
    document.set("paths", paths);
    document.set("components", components);
    return document;
  }

  private void add(Part part) {
    var service = part.service();
    var description = renamed(part);
    for (var path : description.path("paths").properties()) {
      if (PublicPaths.ownerOf(path.getKey()).equals(Optional.of(service))) {
        for (var member : path.getValue().properties()) {
          if (member.getValue() instanceof ObjectNode operation && operation.has("responses")) {
            adapt(operation, service, path.getKey());
          }
        }
        paths.set(path.getKey(), path.getValue());
      }
    }
    for (var section : description.path("components").properties()) {
      var target = components.withObject("/" + section.getKey());
      for (var component : section.getValue().properties()) {
        target.set(
            names.nameOf(service, section.getKey(), component.getKey()), component.getValue());
      }
    }
  }

  private ObjectNode renamed(Part part) {
    var copy = part.description().deepCopy();
    rename(copy, part.service());
    return copy;
  }

  private void rename(JsonNode node, Service service) {
    if (node instanceof ObjectNode object) {
      var reference = object.get("$ref");
      if (reference != null && reference.isString()) {
        object.put("$ref", names.referenceOf(service, reference.stringValue()));
      }
      if (object.path("discriminator").path("mapping") instanceof ObjectNode mapping) {
        mapping
            .properties()
            .forEach(
                entry ->
                    mapping.put(
                        entry.getKey(),
                        names.referenceOf(service, entry.getValue().stringValue(""))));
      }
    }
    node.forEach(child -> rename(child, service));
  }

  private void adapt(ObjectNode operation, Service service, String path) {
    var id = operation.path("operationId").stringValue("");
    if (!id.isEmpty()) {
      operation.put("operationId", service.id().replace("-service", "") + "_" + id);
    }
    // A part says "bearer" where it means "signed in", for it does not know of keys.
    if (!operation.path(SECURITY).isEmpty()) {
      operation.remove(SECURITY);
    }
    var tag = resourceOf(path);
    tags.merge(
        tag,
        "Answered by " + service.id(),
        (before, now) -> before.contains(service.id()) ? before : before + ", " + service.id());
    operation.set("tags", json.createArrayNode().add(tag));
  }

  private static String resourceOf(String path) {
    var words = path.substring(1).split("/");
    return words[0].equals("api") && words.length > 1 ? words[1] : words[0];
  }

  private ArrayNode eitherCredential() {
    var either = json.createArrayNode();
    either.addObject().putArray("bearer");
    either.addObject().putArray("apiKey");
    return either;
  }

  private ObjectNode securitySchemes() {
    var schemes = json.createObjectNode();
    schemes
        .putObject("bearer")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("bearerFormat", "JWT")
        .put("description", "Access token of POST /api/auth/login");
    schemes
        .putObject("apiKey")
        .put("type", "apiKey")
        .put("in", "header")
        .put("name", "X-API-Key")
        .put("description", "Key of POST /api/api-keys; never together with a token");
    return schemes;
  }
}
