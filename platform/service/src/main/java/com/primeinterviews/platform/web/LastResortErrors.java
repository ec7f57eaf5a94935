package com.primeinterviews.platform.web;

import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What fails outside of controllers (filters, the container itself) gets the same error body. */
@Hidden
@RestController
final class LastResortErrors implements ErrorController {

  private final ErrorAnswers answers;

  LastResortErrors(ErrorAnswers answers) {
    this.answers = answers;
  }

  @RequestMapping("${server.error.path:/error}")
  @Nullable ResponseEntity<Object> error(HttpServletRequest request, HttpServletResponse response) {
    if (response.isCommitted()) {
      // The container includes its error page into what was sent already.
      return null;
    }
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer sent
            ? sent
            : 404;
    var code = ErrorCode.ofStatus(status);
    return answers.entity(Problem.of(code, code.title() + ".").status(status), request);
  }
}
