package com.primeinterviews.mentor.recommendations;

import com.primeinterviews.mentor.directory.MentorCard;
import com.primeinterviews.mentor.directory.MentorCards;
import com.primeinterviews.mentor.skills.SkillNames;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recommends mentors by what somebody says they look for, by the skills of mentors they marked,
 * booked and rated well, and by what others say. At most four statements, however many are asked
 * for.
 */
@Service
public class Recommendations {

  private final Candidates candidates;
  private final MentorCards cards;
  private final SkillNames skills;

  Recommendations(Candidates candidates, MentorCards cards, SkillNames skills) {
    this.candidates = candidates;
    this.cards = cards;
    this.skills = skills;
  }

  private record Scored(Candidate candidate, double score) {}

  @Transactional(readOnly = true)
  public List<Recommendation> of(UUID userId, Wish said, int most) {
    var wish = new Wish(skills.translated(said.skills()), said.languages(), said.priceMax());
    var taste = new Taste(candidates.encounters(userId));
    var fitness = new Fitness(wish, taste);
    var best =
        candidates.find(userId, wish, taste).stream()
            .map(candidate -> new Scored(candidate, fitness.score(candidate)))
            .sorted(
                Comparator.comparingDouble(Scored::score)
                    .reversed()
                    .thenComparing(scored -> scored.candidate().id()))
            .limit(most)
            .toList();
    var shown = cards.of(best.stream().map(scored -> scored.candidate().id()).toList());
    return best.stream()
        .flatMap(
            scored ->
                Stream.ofNullable(shown.get(scored.candidate().id()))
                    .map(card -> recommendation(card, scored, fitness)))
        .toList();
  }

  private static Recommendation recommendation(MentorCard card, Scored scored, Fitness fitness) {
    return new Recommendation(card, scored.score(), fitness.reasons(scored.candidate()));
  }
}
