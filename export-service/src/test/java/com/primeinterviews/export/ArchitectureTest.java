package com.primeinterviews.export;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.primeinterviews.platform.test.architecture.ServiceArchitecture;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "com.primeinterviews.export", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests everyService = ArchTests.in(ServiceArchitecture.class);

  @ArchTest
  static final ArchRule onlyFeedsKnowHowOwnersAreReached =
      noClasses()
          .that()
          .resideOutsideOfPackage("..export.feeds..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework.web.client..",
              "org.springframework.cloud..",
              "io.github.resilience4j..");
}
