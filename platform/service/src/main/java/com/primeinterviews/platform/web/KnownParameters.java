package com.primeinterviews.platform.web;

import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.paging.PageQuery;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that the handler does not declare, so that a misspelt filter is an error
 * and not a list of everything. Declared are {@code @RequestParam}s, the components of records
 * bound from the query, and those of {@link PageQuery}.
 */
final class KnownParameters implements HandlerInterceptor {

  private static final Set<Class<?>> NOT_FROM_QUERY =
      Set.of(CurrentUser.class, ExpectedVersion.class);

  private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getDispatcherType() == DispatcherType.REQUEST
        && handler instanceof HandlerMethod method
        && isOurs(method)) {
      var names = known.computeIfAbsent(method, KnownParameters::namesOf);
      for (var sent : request.getParameterMap().keySet()) {
        if (hasNul(request.getParameterValues(sent))) {
          throw Problem.malformed("The parameter " + sent + " holds a NUL character.")
              .fieldError(sent, "NUL_CHARACTER", "must not hold NUL", null)
              .asException();
        }
        if (!names.contains(sent)) {
          throw Problem.malformed("The parameter " + sent + " is not known here.")
              .fieldError(sent, "UNKNOWN_PARAMETER", "Unknown parameter", null)
              .detail("known", names.stream().sorted().toList())
              .asException();
        }
      }
    }
    return true;
  }

  /** PostgreSQL cannot store or compare it, so no text of ours may hold it. */
  private static boolean hasNul(String[] values) {
    return Arrays.stream(values).anyMatch(value -> value.indexOf('\0') >= 0);
  }

  private static boolean isOurs(HandlerMethod method) {
    return method.getBeanType().getName().startsWith("com.primeinterviews.");
  }

  private static Set<String> namesOf(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .flatMap(KnownParameters::names)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Stream<String> names(MethodParameter parameter) {
    var annotation = parameter.getParameterAnnotation(RequestParam.class);
    if (annotation != null) {
      return Stream.of(
          annotation.name().isEmpty()
              ? Objects.requireNonNull(parameter.getParameter().getName())
              : annotation.name());
    }
    var type = parameter.getParameterType();
    if (type == PageQuery.class) {
      return Stream.of("page", "limit", "cursor");
    }
    if (NOT_FROM_QUERY.contains(type)) {
      return Stream.empty();
    }
    boolean boundFromQuery =
        type.isRecord() && parameter.getParameterAnnotations().length == 0
            || parameter.hasParameterAnnotation(
                org.springframework.web.bind.annotation.ModelAttribute.class)
            || parameter.hasParameterAnnotation(
                org.springdoc.core.annotations.ParameterObject.class);
    return boundFromQuery && type.isRecord()
        ? Arrays.stream(type.getRecordComponents()).map(KnownParameters::nameOf)
        : Stream.empty();
  }

  /** {@code @BindParam} goes to the component's field, not to its accessor. */
  private static String nameOf(RecordComponent component) {
    try {
      var field = component.getDeclaringRecord().getDeclaredField(component.getName());
      var renamed = field.getAnnotation(BindParam.class);
      return renamed == null ? component.getName() : renamed.value();
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("Every record component has a field", e);
    }
  }
}
