package org.medina.notification.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.medina.base.Messages;
import org.medina.notification.NoticeKind;
import org.medina.notification.NoticeWishes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Ends mails of a kind without a sign-in: asked once where a person comes, at once where a mail program does (RFC 8058). */
@Controller
@Hidden
class WayOutPages {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
            + " script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final NoticeWishes wishes;
    private final Messages messages;

    WayOutPages(NoticeWishes wishes, Messages messages) {
        this.wishes = wishes;
        this.messages = messages;
    }

    @GetMapping("/notices/off/{token}")
    ModelAndView ask(@PathVariable String token, HttpServletResponse response) {
        return page(wishes.ending(token), false, response);
    }

    @PostMapping("/notices/off/{token}")
    ModelAndView end(@PathVariable String token, HttpServletResponse response) {
        NoticeWishes.Ending ending = wishes.ending(token);
        wishes.end(token);
        return page(ending, true, response);
    }

    private ModelAndView page(NoticeWishes.Ending ending, boolean done, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", POLICY);
        NoticeKind kind = ending.kind();
        String suffix = done ? ".done" : "";
        String text = kind == null
                ? messages.get("notification.off.every" + suffix)
                : messages.get("notification.off.one" + suffix, messages.get("notification.kind." + kind.name()));
        return new ModelAndView("notification/off", Map.of("text", text, "done", done), HttpStatus.OK);
    }
}
