package com.primeinterviews.hiring.web;

import java.io.Serial;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindException;
import org.springframework.validation.Validator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applies a JSON merge patch (RFC 7396): what is absent stays, null empties. What comes out has to
 * pass the same checks as a request that is sent whole, and is refused in the same words.
 */
@Component
public class MergePatch {

  private final JsonMapper json;
  private final Validator validator;

  MergePatch(JsonMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /**
   * @param current the whole request that would lead to what is there now
   * @param sent where the patch was read from
   */
  public <T> T apply(T current, Class<T> type, ObjectNode patch, HttpInputMessage sent) {
    var merged = merge(json.valueToTree(current), patch);
    try {
      return valid(json.treeToValue(merged, type));
    } catch (JacksonException e) {
      // Answered like a body that could not be read in the first place.
      throw new HttpMessageNotReadableException("Not applicable", e, sent);
    }
  }

  private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
    for (var change : patch.properties()) {
      JsonNode known = target.get(change.getKey());
      if (change.getValue() instanceof ObjectNode nested && known instanceof ObjectNode inner) {
        merge(inner, nested);
      } else {
        target.set(change.getKey(), change.getValue());
      }
    }
    return target;
  }

  private <T> T valid(T request) {
    var errors = new BeanPropertyBindingResult(request, "request");
    validator.validate(request, errors);
    if (errors.hasErrors()) {
      throw new InvalidResult(errors);
    }
    return request;
  }

  /** Carries the checked {@link BindException}, which is what gets answered, out of the change. */
  static final class InvalidResult extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    InvalidResult(BeanPropertyBindingResult errors) {
      super(new BindException(errors));
    }
  }
}
