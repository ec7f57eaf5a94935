package com.primeinterviews.session.interview;

import com.primeinterviews.session.interview.Attendee.Part;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.Jwts;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tokens that open the live room of one interview to one person, and nothing else. Their {@code
 * typ}, audience, algorithm and key are others than those of access tokens, so that neither passes
 * for the other.
 */
@Component
public class JoinTokens {

  /** What a good token says. */
  public record Pass(UUID interviewId, UUID userId, Part part, String roomName) {}

  private static final String TYPE = "join+jwt";
  private static final String AUDIENCE = "prime-interviews-live";
  private static final String INTERVIEW = "interview";
  private static final String PART = "part";
  private static final String ROOM = "room";

  private final JoinKeys keys;
  private final InterviewSettings settings;
  private final Clock clock;

  JoinTokens(JoinKeys keys, InterviewSettings settings, Clock clock) {
    this.keys = keys;
    this.settings = settings;
    this.clock = clock;
  }

  String issue(Pass pass, Instant expiresAt) {
    return Jwts.builder()
        .header()
        .type(TYPE)
        .and()
        .issuer(settings.publicUrl().toString())
        .audience()
        .add(AUDIENCE)
        .and()
        .subject(pass.userId().toString())
        .id(UUID.randomUUID().toString())
        .issuedAt(Date.from(clock.instant()))
        .expiration(Date.from(expiresAt))
        .claim(INTERVIEW, pass.interviewId().toString())
        .claim(PART, pass.part().name())
        .claim(ROOM, pass.roomName())
        .signWith(keys.current(), Jwts.SIG.HS256)
        .compact();
  }

  /** Empty for everything that is not a token of ours, or not any more. */
  public Optional<Pass> verify(String token) {
    try {
      var signed =
          Jwts.parser()
              .verifyWith(keys.current())
              .requireIssuer(settings.publicUrl().toString())
              .requireAudience(AUDIENCE)
              .clock(() -> Date.from(clock.instant()))
              .build()
              .parseSignedClaims(token);
      if (!TYPE.equals(signed.getHeader().getType())) {
        return Optional.empty();
      }
      var claims = signed.getPayload();
      return Optional.of(
          new Pass(
              UUID.fromString(claims.get(INTERVIEW, String.class)),
              UUID.fromString(claims.getSubject()),
              Part.valueOf(claims.get(PART, String.class)),
              claims.get(ROOM, String.class)));
    } catch (JwtException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
