package com.primeinterviews.e2e.suite;

import com.primeinterviews.platform.testing.TestIssuer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
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

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Suite.class || type == TestIssuer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Suite.class ? suite(context) : issuer(context);
  }

  /** Whom the suite trusts besides itself. */
  private static TestIssuer issuer(ExtensionContext context) {
    Assumptions.assumeTrue(running().isEmpty(), "the running suite trusts no issuer of a test");
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent("issuer", key -> TestIssuer.start(), TestIssuer.class);
  }

  private static String running() {
    return System.getProperty("prime.suite", "");
  }

  private static Suite suite(ExtensionContext context) {
    if (!running().isEmpty()) {
      return Suite.runningIn(Path.of(running()));
    }
    TestIssuer issuer = issuer(context);
    Map<String, String> settings =
        Map.of(
            // Load is not what these tests are about: limits have tests of their own.
            "PRIME_LIMITS_SCALE", "10000",
            "PRIME_TOKEN_EXTERNAL_0_ISSUER", issuer.name(),
            "PRIME_TOKEN_EXTERNAL_0_JWKSURI", issuer.jwksUri());
    Path folder = Suite.project().resolve("e2e/target/suite");
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent("suite", key -> OwnSuite.startEmpty(folder, settings), OwnSuite.class)
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
