package com.primeinterviews.mentor.reviews;

import com.primeinterviews.mentor.people.ErasedPeople;
import com.primeinterviews.mentor.reviews.Review.Reply;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All reviews, and with them the rating of each mentor. */
@Component
public class ReviewBook {

  /** Where a walk through reviews, latest first, goes on. */
  public record Place(Instant reviewedAt, UUID id) {}

  private static final Place BEFORE_ALL =
      new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

  private static final String COLUMNS =
      """
      id, session_id, mentor_id, candidate_id, candidate_name, rating, comment, session_type, \
      reviewed_at, reply, replied_at""";

  private static final UUID NOBODY = new UUID(0, 0);
  private static final String FORMER_CANDIDATE = "Former candidate";

  private final JdbcClient jdbc;
  private final ErasedPeople erased;

  ReviewBook(JdbcClient jdbc, ErasedPeople erased) {
    this.jdbc = jdbc;
    this.erased = erased;
  }

  /** How adding a review ended. */
  public enum Outcome {
    ADDED,
    ALREADY_REVIEWED,
    UNKNOWN_MENTOR
  }

  /**
   * Keeps a review and recomputes its mentor's rating. One that arrives after its author was erased
   * counts like those before, without a name.
   */
  @Transactional
  public Outcome add(Review told) {
    var review =
        erased.contains(told.candidateId()) ? told.writtenBy(NOBODY, FORMER_CANDIDATE) : told;
    // Two reviews of one mentor at once: the second waits here, so that its count, a statement
    // that begins afterwards, sees the first.
    var mentor =
        jdbc.sql("select id from mentor where id = :mentor for no key update")
            .param("mentor", review.mentorId())
            .query(UUID.class)
            .optional();
    if (mentor.isEmpty()) {
      return Outcome.UNKNOWN_MENTOR;
    }
    if (!insert(review)) {
      return Outcome.ALREADY_REVIEWED;
    }
    jdbc.sql(
            """
            update mentor set rating = said.average, review_count = said.total
            from (select round(avg(rating), 2) as average, count(*) as total
                  from review where mentor_id = :mentor) as said
            where id = :mentor
            """)
        .param("mentor", review.mentorId())
        .update();
    return Outcome.ADDED;
  }

  private boolean insert(Review review) {
    return jdbc.sql(
                """
                insert into review (id, session_id, mentor_id, candidate_id, candidate_name, rating,
                                    comment, session_type, reviewed_at)
                values (:id, :session, :mentor, :candidate, :name, :rating,
                        :comment, :type, :at)
                on conflict do nothing
                """)
            .param("id", review.id())
            .param("session", review.sessionId())
            .param("mentor", review.mentorId())
            .param("candidate", review.candidateId())
            .param("name", review.candidateName())
            .param("rating", review.rating())
            .param("comment", review.comment())
            .param("type", review.sessionType())
            .param("at", Timestamp.from(review.reviewedAt()))
            .update()
        == 1;
  }

  /** Ratings and comments of somebody who is to be forgotten stay, without a name. */
  @Transactional
  public void forgetCandidate(UUID candidateId) {
    jdbc.sql(
            """
            update review set candidate_name = :name, candidate_id = :nobody
            where candidate_id = :candidate
            """)
        .param("name", FORMER_CANDIDATE)
        .param("nobody", NOBODY)
        .param("candidate", candidateId)
        .update();
  }

  /**
   * Lets a mentor answer a public review. Of two answers at once the first stands: the second finds
   * the row written when its turn comes. Whoever is erased meanwhile has nothing to answer any
   * more.
   */
  @Transactional
  public ReplyResult reply(UUID mentorId, UUID byUser, UUID reviewId, Reply reply) {
    if (erased.contains(byUser)) {
      return new ReplyResult.UnknownReview();
    }
    var replied =
        jdbc.sql(
                """
                update review set reply = :reply, replied_at = :at
                where id = :id and mentor_id = :mentor and is_public and reply is null
                returning %s
                """
                    .formatted(COLUMNS))
            .param("reply", reply.text())
            .param("at", Timestamp.from(reply.repliedAt()))
            .param("id", reviewId)
            .param("mentor", mentorId)
            .query(ReviewBook::review)
            .optional();
    if (replied.isPresent()) {
      return new ReplyResult.Replied(replied.get());
    }
    return find(mentorId, reviewId)
        .<ReplyResult>map(ReplyResult.AlreadyReplied::new)
        .orElseGet(ReplyResult.UnknownReview::new);
  }

  private Optional<Review> find(UUID mentorId, UUID reviewId) {
    return jdbc.sql(
            "select %s from review where id = :id and mentor_id = :mentor and is_public"
                .formatted(COLUMNS))
        .param("id", reviewId)
        .param("mentor", mentorId)
        .query(ReviewBook::review)
        .optional();
  }

  /** Takes away what somebody who is to be forgotten answered as a mentor. */
  @Transactional
  public void forgetReplies(UUID userId) {
    jdbc.sql(
            """
            update review set reply = null, replied_at = null
            where mentor_id in (select id from mentor where user_id = :user) and reply is not null
            """)
        .param("user", userId)
        .update();
  }

  /** Public reviews of a mentor, latest first. */
  public List<Review> latest(UUID mentorId, int limit) {
    return after(BEFORE_ALL, mentorId, limit, 0);
  }

  public List<Review> latest(UUID mentorId, int limit, int offset) {
    return after(BEFORE_ALL, mentorId, limit, offset);
  }

  /** Public reviews of a mentor, latest first, that follow a place. */
  public List<Review> after(Place place, UUID mentorId, int limit) {
    return after(place, mentorId, limit, 0);
  }

  private List<Review> after(Place place, UUID mentorId, int limit, int offset) {
    return jdbc.sql(
            """
            select %s
            from review
            where mentor_id = :mentor and is_public and (reviewed_at, id) < (:at, :id)
            order by reviewed_at desc, id desc
            limit :limit offset :offset
            """
                .formatted(COLUMNS))
        .param("mentor", mentorId)
        .param("at", Timestamp.from(place.reviewedAt()))
        .param("id", place.id())
        .param("limit", limit)
        .param("offset", offset)
        .query(ReviewBook::review)
        .list();
  }

  public long count(UUID mentorId) {
    return jdbc.sql("select count(*) from review where mentor_id = :mentor and is_public")
        .param("mentor", mentorId)
        .query(Long.class)
        .single();
  }

  private static Review review(ResultSet row, int number) throws SQLException {
    return new Review(
        row.getObject("id", UUID.class),
        row.getObject("session_id", UUID.class),
        row.getObject("mentor_id", UUID.class),
        row.getObject("candidate_id", UUID.class),
        row.getString("candidate_name"),
        row.getInt("rating"),
        row.getString("comment"),
        row.getString("session_type"),
        row.getTimestamp("reviewed_at").toInstant(),
        reply(row));
  }

  private static @Nullable Reply reply(ResultSet row) throws SQLException {
    var text = row.getString("reply");
    return text == null ? null : new Reply(text, row.getTimestamp("replied_at").toInstant());
  }
}
