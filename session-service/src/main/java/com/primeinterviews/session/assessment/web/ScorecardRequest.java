package com.primeinterviews.session.assessment.web;

import static com.primeinterviews.session.calendar.web.PlacementRefusals.refused;

import com.primeinterviews.session.assessment.Recommendation;
import com.primeinterviews.session.assessment.Rubric;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scorecard, whole. */
record ScorecardRequest(
    @NotEmpty @Size(max = 20) List<@NotNull @Valid AttributeRequest> attributes,
    @Schema(allowableValues = {"strong_yes", "yes", "no", "strong_no"}) @NotNull
        String recommendation,
    @Nullable @Size(max = 20) List<@NotNull @Valid SkillRequest> skills) {

  record AttributeRequest(
      @Schema(example = "Communication") @NotBlank @Size(max = 100) String name,
      @NotNull @Min(Rubric.LOWEST) @Max(Rubric.HIGHEST) Integer rating,
      @Nullable @Size(max = 2000) String note) {

    Rubric.Attribute toAttribute() {
      return new Rubric.Attribute(name.strip(), rating, note);
    }
  }

  Rubric toRubric() {
    List<SkillRequest> scored = skills == null ? List.of() : skills;
    DistinctNames.check(
        "attributes", "name", attributes.stream().map(AttributeRequest::name).toList());
    DistinctNames.check("skills", "skill", scored.stream().map(SkillRequest::skill).toList());
    return new Rubric(
        attributes.stream().map(AttributeRequest::toAttribute).toList(),
        recommended(),
        scored.stream().map(SkillRequest::toScore).toList());
  }

  private Recommendation recommended() {
    return Recommendation.fromWire(recommendation)
        .orElseThrow(
            () ->
                refused(
                        "recommendation",
                        "UNKNOWN_RECOMMENDATION",
                        "must be strong_yes, yes, no or strong_no",
                        recommendation)
                    .asException());
  }
}
