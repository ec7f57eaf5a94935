package com.primeinterviews.session;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.primeinterviews.platform.test.architecture.ServiceArchitecture;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "com.primeinterviews.session", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests everyService = ArchTests.in(ServiceArchitecture.class);

  @ArchTest
  static final ArchRule theSlotEngineIsPure =
      classes()
          .that()
          .haveSimpleName("SlotEngine")
          .or()
          .haveSimpleName("OpeningHours")
          .or()
          .haveSimpleName("TimeSpans")
          .or()
          .haveSimpleName("OpenTime")
          .or()
          .haveSimpleName("PersonalTime")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "com.primeinterviews.session.calendar");

  @ArchTest
  static final ArchRule theCalendarKnowsNothingOfBookings =
      noClasses()
          .that()
          .resideInAPackage("..session.calendar..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..session.booking..", "..session.openings..");
}
