package com.primeinterviews.auth.apikey.web;

import com.primeinterviews.auth.apikey.ApiKeyWish;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a new key should be like. */
record ApiKeyRequest(
    @NotNull
        @Size(max = 100)
        @Pattern(regexp = "(?=.*\\S)\\P{Cntrl}*", message = "must be some text on one line")
        @Schema(description = "By which the owner knows it", example = "nightly export")
        String name,
    @Size(min = 1, max = 2)
        @ArraySchema(
            arraySchema =
                @Schema(
                    description =
                        "What it may do; write includes read, and read is all when missing"),
            schema = @Schema(allowableValues = {"read", "write"}))
        @Nullable Set<@NotNull @Pattern(regexp = "read|write") String> scopes,
    @Schema(description = "From then on it is refused; it lasts until revoked when missing")
        @Nullable Instant expiresAt) {

  ApiKeyWish asWish() {
    var wanted = Objects.requireNonNullElse(scopes, Set.of("read"));
    return new ApiKeyWish(name.strip(), wanted.contains("write"), expiresAt);
  }
}
