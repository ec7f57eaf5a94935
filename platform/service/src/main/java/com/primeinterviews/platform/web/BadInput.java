package com.primeinterviews.platform.web;

import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.paging.BrokenCursorException;
import com.primeinterviews.platform.web.BodyLimitFilter.BodyTooLarge;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Names the field and the reason of input that cannot be read (400) or holds a wrong value (422).
 * Class names and parser positions never leave the service.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 1)
final class BadInput {

  private final ErrorAnswers answers;

  BadInput(ErrorAnswers answers) {
    this.answers = answers;
  }

  @ExceptionHandler
  ResponseEntity<Object> unreadable(
      HttpMessageNotReadableException unreadable, HttpServletRequest request) {
    var cause = NestedExceptionUtils.getMostSpecificCause(unreadable);
    var problem =
        switch (cause) {
          case BodyTooLarge tooLarge -> BodyLimitFilter.tooLarge(tooLarge.limit);
          case UnrecognizedPropertyException unknown ->
              Problem.malformed("The field " + path(unknown) + " is not known here.")
                  .fieldError(path(unknown), "UNKNOWN_FIELD", "Unknown field", null);
          case StorableInstant.OutOfRange beyond ->
              Problem.invalid(
                  path(beyond), "OUT_OF_RANGE", StorableInstant.RANGE, beyond.getValue());
          case InputCoercionException beyond ->
              Problem.invalid(path(beyond), "OUT_OF_RANGE", "is too large or too small", null);
          case StreamReadException broken ->
              Problem.malformed("The body is not well-formed JSON, or names a field twice.");
          case DatabindException mismatch -> wrongType(mismatch);
          default ->
              unreadable.getCause() instanceof DatabindException mismatch
                  ? wrongType(mismatch)
                  : Problem.malformed("A JSON body is required and could not be read.");
        };
    return answers.entity(problem, request);
  }

  private static Problem wrongType(DatabindException mismatch) {
    var field = path(mismatch);
    if (field.isEmpty()) {
      return Problem.malformed("The body has the wrong shape.");
    }
    var message = "The field " + field + " has the wrong type or format" + expected(mismatch);
    return Problem.malformed(message + ".").fieldError(field, "WRONG_TYPE", message, null);
  }

  private static String expected(DatabindException mismatch) {
    if (mismatch instanceof MismatchedInputException input) {
      Class<?> type = input.getTargetType();
      if (type != null && type.isEnum()) {
        return "";
      }
      return type == null ? "" : ": expected " + wireType(type);
    }
    return "";
  }

  private static String wireType(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "int", "long", "Integer", "Long" -> "a whole number";
      case "BigDecimal", "double", "Double" -> "a number";
      case "boolean", "Boolean" -> "true or false";
      case "UUID" -> "an id (UUID)";
      case "Instant" -> "an instant such as 2026-01-31T09:00:00Z";
      case "LocalDate" -> "a date such as 2026-01-31";
      case "LocalTime" -> "a time such as 09:30";
      case "List", "Set", "Collection", "ArrayList" -> "a list";
      case "String" -> "a text";
      default -> "another shape";
    };
  }

  private static String path(JacksonException failure) {
    return failure.getPath().stream()
        .map(
            step ->
                step.getPropertyName() == null
                    ? "[" + step.getIndex() + "]"
                    : step.getPropertyName())
        .collect(Collectors.joining("."))
        .replace(".[", "[");
  }

  @ExceptionHandler
  ResponseEntity<Object> invalidObject(BindException invalid, HttpServletRequest request) {
    boolean unreadable = invalid.getFieldErrors().stream().anyMatch(BadInput::isUnreadable);
    var problem =
        Problem.of(ErrorCode.VALIDATION_ERROR, "The request holds values that are not allowed.")
            .status(unreadable ? 400 : 422);
    for (var error : invalid.getFieldErrors()) {
      problem =
          problem.fieldError(
              error.getField(), code(error), message(error), error.getRejectedValue());
    }
    for (var error : invalid.getGlobalErrors()) {
      var code = Objects.requireNonNullElse(error.getCode(), "INVALID");
      problem =
          problem.fieldError("", upperSnake(code), String.valueOf(error.getDefaultMessage()), null);
    }
    return answers.entity(withSingleMessage(problem), request);
  }

  private static boolean isUnreadable(FieldError error) {
    return error.isBindingFailure() && !isOutOfRange(error);
  }

  private static boolean isOutOfRange(FieldError error) {
    return error.contains(TypeMismatchException.class)
        && NestedExceptionUtils.getMostSpecificCause(error.unwrap(TypeMismatchException.class))
            instanceof StorableInstant.OutOfRangeParameter;
  }

  private static String code(FieldError error) {
    if (isOutOfRange(error)) {
      return "OUT_OF_RANGE";
    }
    return error.isBindingFailure()
        ? "WRONG_TYPE"
        : upperSnake(Objects.requireNonNullElse(error.getCode(), "INVALID"));
  }

  private static String message(FieldError error) {
    if (isOutOfRange(error)) {
      return StorableInstant.RANGE;
    }
    return error.isBindingFailure()
        ? "has the wrong type or format"
        : String.valueOf(error.getDefaultMessage());
  }

  @ExceptionHandler
  ResponseEntity<Object> invalidParameters(
      HandlerMethodValidationException invalid, HttpServletRequest request) {
    var problem =
        Problem.of(ErrorCode.VALIDATION_ERROR, "The request holds values that are not allowed.");
    for (var result : invalid.getParameterValidationResults()) {
      var name = Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "");
      for (var error : result.getResolvableErrors()) {
        var field = error instanceof FieldError nested ? nested.getField() : name;
        var rejected =
            error instanceof FieldError nested ? nested.getRejectedValue() : result.getArgument();
        problem =
            problem.fieldError(
                field,
                firstCode(error.getCodes()),
                String.valueOf(error.getDefaultMessage()),
                rejected);
      }
    }
    return answers.entity(withSingleMessage(problem), request);
  }

  /** An id that is no id names nothing that exists; any other parameter of a wrong type is 400. */
  @ExceptionHandler
  ResponseEntity<Object> wrongParameterType(
      MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
    if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
      return answers.entity(Problem.notFound("resource"), request);
    }
    if (NestedExceptionUtils.getMostSpecificCause(mismatch)
        instanceof StorableInstant.OutOfRangeParameter) {
      return answers.entity(
          Problem.invalid(
              mismatch.getName(), "OUT_OF_RANGE", StorableInstant.RANGE, mismatch.getValue()),
          request);
    }
    var message = "The parameter " + mismatch.getName() + " has the wrong type or format.";
    return answers.entity(
        Problem.malformed(message)
            .fieldError(mismatch.getName(), "WRONG_TYPE", message, mismatch.getValue()),
        request);
  }

  @ExceptionHandler
  ResponseEntity<Object> unreadableParameters(
      InvalidParameterException unreadable, HttpServletRequest request) {
    return answers.entity(
        Problem.malformed("The parameters are not UTF-8 in percent-encoding."), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> missingParameter(
      MissingServletRequestParameterException missing, HttpServletRequest request) {
    var message = "The parameter " + missing.getParameterName() + " is required.";
    return answers.entity(
        Problem.malformed(message)
            .fieldError(missing.getParameterName(), "REQUIRED", message, null),
        request);
  }

  @ExceptionHandler
  ResponseEntity<Object> missingHeader(
      MissingRequestHeaderException missing, HttpServletRequest request) {
    var message = "The header " + missing.getHeaderName() + " is required.";
    return answers.entity(
        Problem.malformed(message).fieldError(missing.getHeaderName(), "REQUIRED", message, null),
        request);
  }

  @ExceptionHandler
  ResponseEntity<Object> brokenCursor(BrokenCursorException broken, HttpServletRequest request) {
    return answers.entity(
        Problem.malformed("The cursor is not one of this list.")
            .fieldError("cursor", "BROKEN_CURSOR", "not a cursor of this list", null),
        request);
  }

  /** With one refused field, its reason is the message of the whole. */
  private static Problem withSingleMessage(Problem problem) {
    if (problem.fieldErrors().size() != 1) {
      return problem;
    }
    var only = problem.fieldErrors().getFirst();
    var message = only.field().isEmpty() ? only.message() : only.field() + " " + only.message();
    return new Problem(
        problem.code(), problem.status(), message, problem.details(), problem.fieldErrors(), null);
  }

  private static String firstCode(String @Nullable [] codes) {
    return codes == null || codes.length == 0 ? "INVALID" : upperSnake(codes[codes.length - 1]);
  }

  private static String upperSnake(String camelCase) {
    return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }
}
