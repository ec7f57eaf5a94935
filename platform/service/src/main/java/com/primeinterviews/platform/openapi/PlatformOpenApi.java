package com.primeinterviews.platform.openapi;

import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.error.ErrorBody;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.security.AccessRule;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.node.ObjectNode;

/** The same frame for every service's OpenAPI description: bearer token, error body, paging. */
@AutoConfiguration
class PlatformOpenApi {

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(CurrentUser.class, ExpectedVersion.class, PageQuery.class)
        // The body of a JSON merge patch, which would otherwise be described by its Java getters.
        .replaceWithSchema(ObjectNode.class, new ObjectSchema());
  }

  @Bean
  @ConditionalOnMissingBean
  OpenAPI openApi(@Value("${spring.application.name}") String service) {
    var bearer =
        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT");
    return new OpenAPI()
        .info(new Info().title(service).version("1"))
        .servers(List.of(new Server().url("/")))
        .components(new Components().addSecuritySchemes("bearer", bearer))
        .addSecurityItem(new SecurityRequirement().addList("bearer"));
  }

  @Bean
  GlobalOpenApiCustomizer errorBodyEverywhere() {
    return api -> {
      ModelConverters.getInstance(true)
          .readAll(ErrorBody.class)
          .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
      var schema = new Schema<>().$ref("#/components/schemas/ErrorBody");
      var error =
          new ApiResponse()
              .description("Refused or failed; error.code and error.details say why.")
              .content(
                  new Content().addMediaType(ErrorBody.MEDIA_TYPE, new MediaType().schema(schema)));
      if (api.getPaths() != null) {
        api.getPaths().values().stream()
            .flatMap(path -> path.readOperations().stream())
            .forEach(operation -> operation.getResponses().addApiResponse("default", error));
      }
    };
  }

  @Bean
  GlobalOperationCustomizer whatThePlatformAdds() {
    return (operation, handler) -> {
      AccessRule.of(handler).ifPresent(rule -> describe(rule, operation));
      if (takes(handler, PageQuery.class)) {
        withPaging(operation);
      }
      if (takes(handler, ExpectedVersion.class)) {
        operation.addParametersItem(
            header("If-Match", "ETag of the version to change; 412 when it is stale."));
      }
      if (handler.hasMethodAnnotation(PostMapping.class)) {
        operation.addParametersItem(
            header(
                "Idempotency-Key",
                "1 to 255 visible characters. The same request with the same key, within 24 hours,"
                    + " is answered again but not done again."));
      }
      return operation;
    };
  }

  private static void describe(AccessRule rule, Operation operation) {
    operation.addExtension("x-access", rule.asExtension());
    if (rule.everyone()) {
      operation.setSecurity(List.of());
    }
  }

  private static boolean takes(HandlerMethod handler, Class<?> type) {
    return Arrays.stream(handler.getMethodParameters())
        .anyMatch(parameter -> parameter.getParameterType() == type);
  }

  private static void withPaging(Operation operation) {
    operation
        .addParametersItem(query("page", "Number of the page; not with cursor.", whole(1, null)))
        .addParametersItem(query("limit", "Items per page.", whole(1, PageQuery.MAX_LIMIT)))
        .addParametersItem(
            query("cursor", "nextCursor of the answer before; not with page.", new StringSchema()));
  }

  private static Schema<?> whole(int min, @Nullable Integer max) {
    var schema = new IntegerSchema().minimum(BigDecimal.valueOf(min));
    return max == null ? schema : schema.maximum(BigDecimal.valueOf(max));
  }

  private static Parameter header(String name, String description) {
    return new Parameter()
        .in("header")
        .name(name)
        .description(description)
        .required(false)
        .schema(new StringSchema());
  }

  private static Parameter query(String name, String description, Schema<?> schema) {
    return new Parameter().in("query").name(name).description(description).schema(schema);
  }
}
