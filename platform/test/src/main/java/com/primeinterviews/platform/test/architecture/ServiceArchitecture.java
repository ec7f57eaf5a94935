package com.primeinterviews.platform.test.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Clock;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.web.bind.annotation.RestController;

/** The shape every service has. Used with {@code ArchTests.in(ServiceArchitecture.class)}. */
public final class ServiceArchitecture {

  @ArchTest static final ArchTests access = ArchTests.in(StatedAccess.class);

  private ServiceArchitecture() {}

  @ArchTest
  static final ArchRule featuresAreFreeOfCycles =
      slices().matching("com.primeinterviews.*.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nothingBehindHttpKnowsOfIt =
      noClasses()
          .that()
          .resideOutsideOfPackage("..web..")
          .should()
          .dependOnClassesThat(resideInAPackage("com.primeinterviews.*..web.."))
          .because("the way goes from HTTP to the use case, never back");

  @ArchTest
  static final ArchRule controllersStandInWebPackages =
      classes()
          .that()
          .areAnnotatedWith(RestController.class)
          .should()
          .resideInAPackage("..web..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule repositoriesAreNotPublic =
      classes()
          .that()
          .areAssignableTo(Repository.class)
          .should()
          .notBePublic()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule entitiesAreNeverAnAnswer =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(RestController.class)
          .should()
          .notHaveRawReturnType(annotatedEntity())
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule aggregatesHaveNoSetters =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .should()
          .haveNameNotMatching("set[A-Z].*")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule timeComesFromTheClock =
      noClasses()
          .should()
          .callMethodWhere(readsTheSystemClock())
          .because("a Clock is injected wherever the time is asked for");

  @ArchTest
  static final ArchRule dependenciesComeThroughConstructors =
      fields().should().notBeAnnotatedWith(Autowired.class).allowEmptyShould(true);

  @ArchTest
  static final ArchRule namesSayWhatAClassDoes =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager");

  @ArchTest
  static final ArchRule packagesAreNamedAfterFeatures =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..", "..utils..", "..common..", "..helper..", "..impl..", "..dto..");

  @ArchTest
  static final ArchRule nullIsMarkedEverywhere =
      classes().that(not(nameMatching(".*package-info"))).should(liveInANullMarkedPackage());

  /** The description of the API names shapes by their simple names: equal ones would become one. */
  @ArchTest
  static void everyShapeOnTheWireHasANameOfItsOwn(JavaClasses classes) {
    assertThat(
            classes.stream()
                .filter(type -> type.getPackageName().contains(".web"))
                .filter(JavaClass::isRecord)
                .map(JavaClass::getSimpleName))
        .doesNotHaveDuplicates();
  }

  private static DescribedPredicate<JavaClass> annotatedEntity() {
    return DescribedPredicate.describe("an entity", type -> type.isAnnotatedWith(Entity.class));
  }

  private static DescribedPredicate<JavaMethodCall> readsTheSystemClock() {
    return DescribedPredicate.describe(
        "read the system clock",
        call -> {
          var owner = call.getTargetOwner();
          boolean timeWithoutClock =
              owner.getPackageName().equals("java.time")
                  && call.getName().equals("now")
                  && call.getTarget().getRawParameterTypes().stream()
                      .noneMatch(type -> type.isEquivalentTo(Clock.class));
          boolean millis =
              owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
          return timeWithoutClock || millis;
        });
  }

  private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return new ArchCondition<>("live in a package marked @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked =
            type.getPackage()
                .tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
        if (!marked) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getPackageName() + " has no @NullMarked package-info"));
        }
      }
    };
  }
}
