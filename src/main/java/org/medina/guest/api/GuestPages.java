package org.medina.guest.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.base.api.PageHeaders;
import org.medina.guest.GuestReading;
import org.medina.guest.GuestVisits;
import org.medina.guest.GuestVisits.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a guest's link opens: a door that asks for a code, then the text. Links that never were, that are over and that were taken back
 * look alike.
 */
@Controller
@Hidden
class GuestPages {

    private static final String PAGE = "/guest/{secret}";
    private static final int SHOWN_BACK = 10_000;

    private final GuestVisits visits;
    private final GuestReading reading;
    private final GuestWords words;
    private final Messages messages;

    GuestPages(GuestVisits visits, GuestReading reading, GuestWords words, Messages messages) {
        this.visits = visits;
        this.reading = reading;
        this.words = words;
        this.messages = messages;
    }

    /** What a form brought back, and what was wrong with it. */
    record Typed(String section, String quoted, String body, String problem) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }

    @GetMapping(PAGE)
    ModelAndView open(
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable String said,
            HttpServletRequest request,
            HttpServletResponse response) {
        PageHeaders.setSecret(response);
        Optional<GuestReading.Page> page = GuestCookie.of(request).flatMap(visit -> reading.read(secret, visit));
        return page.isPresent()
                ? text(page.get(), secret, said != null, Typed.NOTHING, HttpStatus.OK)
                : door(secret, null, Typed.NOTHING, HttpStatus.OK);
    }

    @PostMapping(PAGE + "/code")
    ModelAndView ask(@PathVariable String secret, HttpServletResponse response) {
        PageHeaders.setSecret(response);
        Outcome outcome = visits.ask(secret);
        return outcome == Outcome.SENT
                ? new ModelAndView("redirect:/guest/" + secret)
                : door(secret, outcome, Typed.NOTHING, HttpStatus.CONFLICT);
    }

    @PostMapping(PAGE + "/enter")
    ModelAndView enter(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        PageHeaders.setSecret(response);
        GuestVisits.Entered entered = visits.enter(secret, code);
        String visit = entered.visit();
        if (visit == null) {
            return door(secret, entered.outcome(), Typed.NOTHING, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        GuestCookie.set(request, response, secret, visit);
        return new ModelAndView("redirect:/guest/" + secret);
    }

    @PostMapping(PAGE + "/comment")
    ModelAndView comment(
            @PathVariable String secret,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        PageHeaders.setSecret(response);
        String section = typed.getOrDefault("section", "");
        String quoted = typed.getOrDefault("quoted", "");
        String body = typed.getOrDefault("body", "");
        Optional<String> visit = GuestCookie.of(request);
        try {
            var remark = new GuestReading.Remark(request(typed), section, quoted, body);
            if (visit.isPresent() && reading.comment(secret, visit.get(), remark)) {
                return new ModelAndView("redirect:/guest/" + secret + "?said");
            }
            return door(secret, null, back(section, quoted, body, ""), HttpStatus.FORBIDDEN);
        } catch (Problem problem) {
            Typed back = back(section, quoted, body, said(problem));
            HttpStatus status = HttpStatus.valueOf(problem.kind().status());
            return visit.flatMap(one -> reading.read(secret, one))
                    .map(page -> text(page, secret, false, back, status))
                    .orElseGet(() -> door(secret, null, back, HttpStatus.FORBIDDEN));
        }
    }

    @PostMapping(PAGE + "/leave")
    ModelAndView leave(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        PageHeaders.setSecret(response);
        GuestCookie.of(request).ifPresent(visits::leave);
        GuestCookie.clear(request, response, secret);
        return new ModelAndView("redirect:/guest/" + secret);
    }

    private ModelAndView text(GuestReading.Page page, String secret, boolean said, Typed typed, HttpStatus status) {
        Map<String, Object> model = new HashMap<>();
        model.put("secret", secret);
        model.put("page", page);
        model.put("mark", words.mark(page));
        model.put("until", words.day(page.guest().lastDay()));
        model.put("said", words.said(page));
        model.put("sections", words.sections(page));
        model.put("justSaid", said);
        model.put("typed", typed);
        return new ModelAndView("guest/text", model, status);
    }

    private ModelAndView door(String secret, @Nullable Outcome outcome, Typed typed, HttpStatus status) {
        Optional<GuestVisits.Door> door = visits.door(secret);
        Map<String, Object> model = new HashMap<>();
        model.put("typed", typed);
        if (door.isEmpty()) {
            return new ModelAndView("guest/closed", model, HttpStatus.NOT_FOUND);
        }
        model.put("secret", secret);
        model.put("door", door.get());
        model.put("outcome", outcome == null ? "" : outcome.name());
        return new ModelAndView("guest/door", model, status);
    }

    private String said(Problem problem) {
        return problem.fields().isEmpty()
                ? messages.get(problem)
                : messages.get(problem.fields().getFirst());
    }

    private static Typed back(String section, String quoted, String body, String problem) {
        return new Typed(section, shortened(quoted), shortened(body), problem);
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN_BACK ? text : text.substring(0, SHOWN_BACK);
    }

    private static @Nullable UUID request(Map<String, String> typed) {
        try {
            return UUID.fromString(typed.getOrDefault("request", ""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
