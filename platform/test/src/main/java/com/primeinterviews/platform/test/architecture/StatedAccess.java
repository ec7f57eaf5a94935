package com.primeinterviews.platform.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.primeinterviews.platform.security.Access;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.RequestMapping;

/** Every endpoint says who may call it. */
final class StatedAccess {

  private StatedAccess() {}

  @ArchTest
  static final ArchRule everyHandlerStatesItsAccess =
      methods()
          .that()
          .areMetaAnnotatedWith(RequestMapping.class)
          .should(stateTheirAccess())
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule accessIsStatedInOneWay =
      noMethods()
          .should()
          .beAnnotatedWith(RolesAllowed.class)
          .orShould()
          .beAnnotatedWith(PermitAll.class)
          .orShould()
          .beAnnotatedWith(DenyAll.class)
          .allowEmptyShould(true);

  private static ArchCondition<JavaMethod> stateTheirAccess() {
    return new ArchCondition<>("be annotated with @Access, or their class") {
      @Override
      public void check(JavaMethod handler, ConditionEvents events) {
        if (!handler.isAnnotatedWith(Access.class)
            && !handler.getOwner().isAnnotatedWith(Access.class)) {
          events.add(
              SimpleConditionEvent.violated(
                  handler, handler.getFullName() + " does not say who may call it"));
        }
      }
    };
  }
}
