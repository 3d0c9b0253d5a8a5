package org.medina.register;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medina.pledge.PublishedPledge;
import org.medina.pledge.PublishedPledges;
import org.medina.signoff.Signoff;
import org.medina.signoff.Verification;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tells anybody who holds a signed document what was signed, by which offices and when. */
@Controller
@Hidden
class VerifyPages {

    private static final Pattern HASH = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");
    private static final int LONGEST_ECHO = 80;

    private final Signoff signoff;
    private final PublishedPledges published;

    VerifyPages(Signoff signoff, PublishedPledges published) {
        this.signoff = signoff;
        this.published = published;
    }

    /** @param hash typed or pasted, with spaces or as the whole address of the page */
    @GetMapping({"/verify", "/verify/"})
    ModelAndView ask(@RequestParam(required = false) @Nullable String hash, HttpServletResponse response) {
        if (hash == null) {
            return RegisterPages.page(response, "register/verify", Map.of("typed", "", "wrong", false));
        }
        return find(hash)
                .map(found -> new ModelAndView("redirect:/verify/" + found))
                .orElseGet(() -> notAHash(hash, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping("/verify/{typed}")
    ModelAndView verify(@PathVariable String typed, HttpServletResponse response) {
        Optional<String> hash = find(typed);
        if (hash.isEmpty()) {
            return notAHash(typed, HttpStatus.NOT_FOUND);
        }
        Verification verification = signoff.verify(hash.get());
        Map<String, Object> model = new HashMap<>();
        model.put("verification", verification);
        model.put("outcome", verification.outcome().name().toLowerCase(Locale.ROOT));
        published(verification).ifPresent(pledge -> model.put("pledge", pledge));
        return RegisterPages.page(response, "register/verified", model);
    }

    private Optional<PublishedPledge> published(Verification verification) {
        return Optional.ofNullable(verification.reference()).flatMap(published::find);
    }

    private static ModelAndView notAHash(String typed, HttpStatus status) {
        String echo = typed.codePoints()
                .filter(point -> !Character.isISOControl(point))
                .limit(LONGEST_ECHO)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return new ModelAndView("register/verify", Map.of("typed", echo, "wrong", true), status);
    }

    private static Optional<String> find(String typed) {
        var match = HASH.matcher(typed.replaceAll("\\s", "").toLowerCase(Locale.ROOT));
        return match.find() ? Optional.of(match.group()) : Optional.empty();
    }
}
