package com.primeinterviews.mentor.recommendations;

import com.primeinterviews.mentor.directory.MentorCard;
import java.util.List;

/**
 * A mentor somebody may want to meet.
 *
 * @param score 0 to 1; compares the recommendations of one answer, nothing else
 * @param reasons at least one, the strongest first
 */
public record Recommendation(MentorCard mentor, double score, List<Reason> reasons) {}
