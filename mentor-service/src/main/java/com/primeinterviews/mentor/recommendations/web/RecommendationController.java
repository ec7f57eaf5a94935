package com.primeinterviews.mentor.recommendations.web;

import com.primeinterviews.mentor.directory.web.MentorItem;
import com.primeinterviews.mentor.recommendations.Reason;
import com.primeinterviews.mentor.recommendations.Recommendation;
import com.primeinterviews.mentor.recommendations.Recommendations;
import com.primeinterviews.mentor.slots.OpenSlots;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.IntStream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RecommendationController {

  private final Recommendations recommendations;
  private final OpenSlots slots;

  RecommendationController(Recommendations recommendations, OpenSlots slots) {
    this.recommendations = recommendations;
    this.slots = slots;
  }

  record RecommendedMentors(List<RecommendedMentor> recommendations) {}

  record RecommendedMentor(
      MentorItem mentor,
      @Schema(description = "0 to 1; compares mentors of one answer only.") double score,
      @Schema(description = "At least one, the strongest first.") List<Reason> reasons) {}

  @Operation(
      summary = "Recommends mentors, each with reasons",
      description =
          "By the skills looked for, by those of mentors the caller marked, booked and rated well,"
              + " and by what others say. Mentors whom the caller knows already are left out.")
  @Access(value = Role.CANDIDATE, owner = "self")
  @GetMapping("/api/mentors/recommended")
  RecommendedMentors recommend(@ParameterObject RecommendationQuery query, CurrentUser user) {
    var found = recommendations.of(user.id(), query.wish(), query.most());
    var items = MentorItem.ofAll(found.stream().map(Recommendation::mentor).toList(), slots);
    return new RecommendedMentors(
        IntStream.range(0, found.size()).mapToObj(i -> shown(items.get(i), found.get(i))).toList());
  }

  private static RecommendedMentor shown(MentorItem item, Recommendation recommendation) {
    return new RecommendedMentor(item, recommendation.score(), recommendation.reasons());
  }
}
