package com.primeinterviews.platform.paging;

import com.primeinterviews.platform.error.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code page}, {@code limit} and {@code cursor}; refuses what is out of bounds. */
public final class PageQueryResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == PageQuery.class;
  }

  @Override
  public PageQuery resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    int limit = number(request, "limit", PageQuery.DEFAULT_LIMIT, PageQuery.MAX_LIMIT);
    var cursor = request.getParameter("cursor");
    if (cursor != null && request.getParameter("page") != null) {
      throw Problem.malformed("Give either page or cursor, not both.").asException();
    }
    int page = number(request, "page", 1, Integer.MAX_VALUE);
    if ((page - 1L) * limit > PageQuery.MAX_OFFSET) {
      throw Problem.invalid(
              "page", "TOO_DEEP", "lies too deep: walk the list by cursor instead", page)
          .asException();
    }
    return new PageQuery(page, limit, cursor == null ? null : Cursor.decode(cursor));
  }

  private static int number(NativeWebRequest request, String name, int fallback, int max) {
    var text = request.getParameter(name);
    if (text == null) {
      return fallback;
    }
    int value;
    try {
      value = Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw Problem.malformed("The parameter " + name + " must be a whole number.")
          .fieldError(name, "WRONG_TYPE", "must be a whole number", text)
          .asException();
    }
    if (value < 1 || value > max) {
      throw Problem.invalid(name, "OUT_OF_RANGE", "must be between 1 and " + max, value)
          .asException();
    }
    return value;
  }
}
