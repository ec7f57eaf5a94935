package com.primeinterviews.mentor.skills;

import java.util.List;

/**
 * A skill as the directory names it.
 *
 * @param aliases other spellings that mean it, in lower case
 */
public record Skill(String name, List<String> aliases) {}
