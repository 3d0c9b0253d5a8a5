package org.medina.register;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.medina.base.Problem;
import org.medina.dialogue.InvitationLetters;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What the link of an invitation letter opens, for those who have it and for no machine that collects pages. */
@Controller
@Hidden
class ConsultedPages {

    private final InvitationLetters letters;

    ConsultedPages(InvitationLetters letters) {
        this.letters = letters;
    }

    @GetMapping("/consulted/{secret}")
    ModelAndView read(@PathVariable String secret, HttpServletResponse response) {
        InvitationLetters.Reading reading = letters.read(secret).orElseThrow(Problem::notFound);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
        return new ModelAndView("register/consulted", Map.of("reading", reading), HttpStatus.OK);
    }
}
