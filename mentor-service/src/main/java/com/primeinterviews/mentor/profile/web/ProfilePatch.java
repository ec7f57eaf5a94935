package com.primeinterviews.mentor.profile.web;

import com.primeinterviews.mentor.profile.Profile;
import com.primeinterviews.platform.error.Problem;
import java.io.Serial;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindException;
import org.springframework.validation.Validator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applies a JSON merge patch (RFC 7396) to a profile. What comes out has to pass the same checks as
 * a profile that is sent whole, and is refused in the same words.
 */
@Component
class ProfilePatch {

  private final JsonMapper json;
  private final Validator validator;

  ProfilePatch(JsonMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /**
   * @param sent where the patch was read from
   */
  Profile apply(
      Map<String, @Nullable Object> patch, HttpInputMessage sent, UUID owner, Profile current) {
    var merged = json.<ObjectNode>valueToTree(ProfileRequest.of(owner, current));
    merged.setAll(json.<ObjectNode>valueToTree(patch));
    var request = valid(read(merged, sent));
    if (!owner.equals(request.userId())) {
      throw Problem.invalid("userId", "IMMUTABLE", "never changes", request.userId()).asException();
    }
    return request.toProfile(current.name());
  }

  /** Answered like a body that the message converter could not read. */
  private ProfileRequest read(ObjectNode merged, HttpInputMessage sent) {
    try {
      return json.treeToValue(merged, ProfileRequest.class);
    } catch (JacksonException e) {
      throw new HttpMessageNotReadableException("Not a profile", e, sent);
    }
  }

  /** Answered like a body with {@code @Valid}. */
  private ProfileRequest valid(ProfileRequest request) {
    var errors = new BeanPropertyBindingResult(request, "profile");
    validator.validate(request, errors);
    if (errors.hasErrors()) {
      throw new InvalidProfile(errors);
    }
    return request;
  }

  /** Carries the checked {@link BindException}, which is what gets answered, out of the change. */
  static final class InvalidProfile extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    InvalidProfile(BeanPropertyBindingResult errors) {
      super(new BindException(errors));
    }
  }
}
