package com.primeinterviews.e2e.suite;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One suite for all tests of a build: started by the first that needs it, stopped when JUnit closes
 * its store after the last. A test that fails shows what the services logged as errors meanwhile.
 * With {@code -Dprime.suite=FOLDER} the tests use the suite that runs there already.
 */
final class SuiteExtension
    implements ParameterResolver, BeforeTestExecutionCallback, AfterTestExecutionCallback {

  private static final Namespace NAMESPACE = Namespace.create(SuiteExtension.class);

  /** Load is not what these tests are about: limits have tests of their own. */
  private static final Map<String, String> SETTINGS = Map.of("PRIME_LIMITS_SCALE", "10000");

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Suite.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return suite(context);
  }

  private static Suite suite(ExtensionContext context) {
    String running = System.getProperty("prime.suite", "");
    if (!running.isEmpty()) {
      return Suite.runningIn(Path.of(running));
    }
    Path folder = Suite.project().resolve("e2e/target/suite");
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent("suite", key -> OwnSuite.startEmpty(folder, SETTINGS), OwnSuite.class)
        .suite();
  }

  @Override
  public void beforeTestExecution(ExtensionContext context) {
    context.getStore(NAMESPACE).put("ends", suite(context).logs().ends());
  }

  @Override
  @SuppressWarnings("unchecked")
  public void afterTestExecution(ExtensionContext context) {
    context
        .getExecutionException()
        .ifPresent(
            failure -> {
              Map<Path, Long> begin = context.getStore(NAMESPACE).get("ends", Map.class);
              String errors = suite(context).logs().errorsSince(begin);
              if (!errors.isEmpty()) {
                failure.addSuppressed(new AssertionError("The services wrote:\n" + errors));
              }
            });
  }
}
