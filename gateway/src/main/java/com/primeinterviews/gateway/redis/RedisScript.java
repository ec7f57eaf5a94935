package com.primeinterviews.gateway.redis;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.codec.Base16;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.core.io.ClassPathResource;
import reactor.core.publisher.Mono;

/** A Lua script of the class path that answers with a list of numbers. */
public final class RedisScript {

  private final String text;
  private final String digest;

  public RedisScript(String resource) {
    try {
      this.text = new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.digest = sha1(text);
  }

  /** By its digest; the text is sent only when Redis does not know it (any more). */
  Mono<List<Long>> run(RedisConnection redis, String[] keys, String[] arguments) {
    return answer(() -> redis.commands().evalsha(digest, ScriptOutputType.MULTI, keys, arguments))
        .onErrorResume(
            RedisNoScriptException.class,
            unknown ->
                answer(() -> redis.commands().eval(text, ScriptOutputType.MULTI, keys, arguments)));
  }

  private static Mono<List<Long>> answer(Supplier<RedisFuture<List<Long>>> command) {
    return Mono.fromCompletionStage(command);
  }

  private static String sha1(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
      return new String(Base16.encode(digest, false));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK knows SHA-1", e);
    }
  }
}
