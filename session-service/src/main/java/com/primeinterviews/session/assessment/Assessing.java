package com.primeinterviews.session.assessment;

/** What came of an attempt to assess somebody. */
public sealed interface Assessing {

  record Assessed(SkillAssessment assessment) implements Assessing {}

  /** Unknown, erased, or nobody the caller has held a session or an interview with. */
  record NoSuchPerson() implements Assessing {}

  record OwnSkills() implements Assessing {}
}
