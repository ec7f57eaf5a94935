package com.primeinterviews.session.assessment.web;

import com.primeinterviews.session.assessment.SkillScore;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** A skill with its score. */
record SkillRequest(
    @Schema(example = "Java") @NotBlank @Size(max = 100) String skill,
    @Schema(description = "0 to 100, at most two decimals", example = "72.5")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        BigDecimal score) {

  SkillScore toScore() {
    return new SkillScore(skill.strip(), score);
  }
}
