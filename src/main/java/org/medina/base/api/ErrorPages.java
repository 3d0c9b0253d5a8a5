package org.medina.base.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page for people when something is not there, not theirs or broken; a problem document for programs. */
@Controller
@Hidden
class ErrorPages implements ErrorController {

    static final String REFUSAL = ErrorPages.class.getName() + ".refusal";

    private final Refusals refusals;
    private final ProblemAnswers answers;
    private final Messages messages;

    ErrorPages(Refusals refusals, ProblemAnswers answers, Messages messages) {
        this.refusals = refusals;
        this.answers = answers;
        this.messages = messages;
    }

    @RequestMapping("/error")
    @Nullable
    ModelAndView error(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        var refusal = refusal(request);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        if (Paths.isApi(request)) {
            answers.send(request, response, refusal);
            return null;
        }
        var page = new ModelAndView(
                "error",
                Map.of(
                        "language", locale.toLanguageTag(),
                        "title", messages.get("problem.title." + refusal.slug()),
                        "detail", refusal.detail(),
                        "signIn", refusal.status() == HttpStatus.UNAUTHORIZED.value()));
        page.setStatus(HttpStatus.valueOf(refusal.status()));
        return page;
    }

    private Refusal refusal(HttpServletRequest request) {
        if (request.getAttribute(REFUSAL) instanceof Refusal refusal) {
            return refusal;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return refusals.of(failure);
        }
        return refusals.ofStatus(
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                        ? status
                        : HttpStatus.NOT_FOUND.value());
    }
}
