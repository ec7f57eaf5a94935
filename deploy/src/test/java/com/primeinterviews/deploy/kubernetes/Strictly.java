package com.primeinterviews.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.KubernetesResource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the typed model did not understand. It keeps unknown keys, and values of the wrong
 * type, in "additional properties" instead of refusing them, so those have to be empty all the way
 * down.
 */
final class Strictly {

  private Strictly() {}

  /** Paths of everything in {@code object} that the schema of its kind does not know. */
  static List<String> unknownIn(Object object) {
    var found = new ArrayList<String>();
    visit(object.getClass().getSimpleName(), object, found);
    return found;
  }

  private static void visit(String path, @Nullable Object value, List<String> found) {
    switch (value) {
      case Map<?, ?> map -> map.forEach((key, each) -> visit(path + "." + key, each, found));
      case Collection<?> list -> {
        int index = 0;
        for (Object each : list) {
          visit("%s[%d]".formatted(path, index++), each, found);
        }
      }
      case Object model when isModel(model) -> visitProperties(path, model, found);
      case null, default -> {}
    }
  }

  private static boolean isModel(Object value) {
    return value instanceof KubernetesResource
        || value.getClass().getPackageName().startsWith("io.fabric8.kubernetes.api.model");
  }

  private static void visitProperties(String path, Object model, List<String> found) {
    for (Method getter : model.getClass().getMethods()) {
      if (getter.getParameterCount() > 0 || !getter.getName().startsWith("get")) {
        continue;
      }
      var property = getter.getName().substring(3);
      var value = read(getter, model);
      if (property.equals("AdditionalProperties")) {
        ((Map<?, ?>) value).keySet().forEach(key -> found.add(path + "." + key));
      } else if (!getter.getReturnType().isEnum() && !property.equals("Class")) {
        visit(path + "." + property, value, found);
      }
    }
  }

  private static @Nullable Object read(Method getter, Object model) {
    try {
      return getter.invoke(model);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(getter.toString(), e);
    }
  }
}
