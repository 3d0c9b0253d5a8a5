package org.medina.admission.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.admission.Joining;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.base.api.PageHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Lets in who is invited. To look at the page uses nothing up, since mail programs look at links too; the button does. */
@Controller
@Hidden
class ComeInPages {

    private final Joining joining;
    private final Messages messages;

    ComeInPages(Joining joining, Messages messages) {
        this.joining = joining;
        this.messages = messages;
    }

    @GetMapping("/join/person/{secret}")
    ModelAndView ask(@PathVariable String secret, HttpServletResponse response) {
        return welcome(secret, null, response);
    }

    @PostMapping("/join/person/{secret}")
    ModelAndView join(@PathVariable String secret, HttpServletResponse response) {
        try {
            Joining.Joined joined = joining.join(secret);
            PageHeaders.setSecret(response);
            Map<String, Object> model = new HashMap<>();
            model.put("organisation", joined.organisation());
            model.put("userName", joined.userName());
            model.put("password", joined.password());
            return new ModelAndView("admission/joined", model, HttpStatus.OK);
        } catch (Problem problem) {
            return welcome(secret, problem.kind() == Problem.Kind.NOT_FOUND ? null : messages.get(problem), response);
        }
    }

    private ModelAndView welcome(String secret, @Nullable String refused, HttpServletResponse response) {
        PageHeaders.setSecret(response);
        Optional<Joining.Welcome> found = joining.welcome(secret);
        if (found.isEmpty()) {
            return new ModelAndView("admission/unknown", Map.of(), HttpStatus.NOT_FOUND);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("organisation", found.get().organisation());
        model.put("name", found.get().invitation().name());
        model.put("roles", found.get().invitation().roles());
        model.put("refused", refused);
        return new ModelAndView("admission/person", model, refused == null ? HttpStatus.OK : HttpStatus.CONFLICT);
    }
}
