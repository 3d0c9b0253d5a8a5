package org.medina.base.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Every failure of a controller ends here: programs get a problem document, people a page in words. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemHandler {

    private final Refusals refusals;
    private final ProblemAnswers answers;

    ProblemHandler(Refusals refusals, ProblemAnswers answers) {
        this.refusals = refusals;
        this.answers = answers;
    }

    @ExceptionHandler
    void handle(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (failure instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            return;
        }
        if (Paths.isApi(request)) {
            answers.send(request, response, failure);
        } else {
            var refusal = refusals.of(failure);
            request.setAttribute(ErrorPages.REFUSAL, refusal);
            response.sendError(refusal.status());
        }
    }
}
