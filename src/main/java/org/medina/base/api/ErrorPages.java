package org.medina.base.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The page for people when something is not there, not theirs or broken; a problem document for programs. */
@Controller
@Hidden
class ErrorPages implements ErrorController {

    static final String REFUSAL = ErrorPages.class.getName() + ".refusal";

    private static final String PAGE = "error";

    private final Refusals refusals;
    private final ProblemAnswers answers;
    private final Messages messages;
    private final ITemplateEngine templates;

    ErrorPages(Refusals refusals, ProblemAnswers answers, Messages messages, ITemplateEngine templates) {
        this.refusals = refusals;
        this.answers = answers;
        this.messages = messages;
        this.templates = templates;
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
        var page = new ModelAndView(PAGE, model(refusal, locale));
        page.setStatus(HttpStatus.valueOf(refusal.status()));
        return page;
    }

    /** Answers where neither filters nor dispatcher have seen the request, which may have no address to speak of. */
    void send(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        var refusal = refusals.ofStatus(status);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        if (request.getRequestURI() != null && Paths.isApi(request)) {
            answers.send(request, response, refusal);
            return;
        }
        var page = new Context(Locale.ENGLISH, model(refusal, Locale.ENGLISH));
        response.setStatus(refusal.status());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(templates.process(PAGE, page).getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> model(Refusal refusal, Locale locale) {
        return Map.of(
                "language", locale.toLanguageTag(),
                "title", messages.get("problem.title." + refusal.slug()),
                "detail", refusal.detail(),
                "signIn", refusal.status() == HttpStatus.UNAUTHORIZED.value());
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
