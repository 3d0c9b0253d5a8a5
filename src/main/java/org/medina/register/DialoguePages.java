package org.medina.register;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.medina.base.Problem;
import org.medina.dialogue.PublicDialogues;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Texts that belong to no pledge, such as drafts that states put to cities, with what came of asking; once it is public. */
@Controller
@Hidden
class DialoguePages {

    private final PublicDialogues dialogues;

    DialoguePages(PublicDialogues dialogues) {
        this.dialogues = dialogues;
    }

    @GetMapping("/register/dialogues")
    ModelAndView list(HttpServletResponse response) {
        return RegisterPages.page(response, "register/dialogues", Map.of("dialogues", dialogues.ofTexts()));
    }

    /** @param reference such as {@code MM-2026-00042} */
    @GetMapping("/register/dialogues/{reference}")
    ModelAndView dialogue(@PathVariable String reference, HttpServletResponse response) {
        PublicDialogues.PublicDialogue found =
                dialogues.find(reference.toUpperCase(Locale.ROOT)).orElseThrow(Problem::notFound);
        return RegisterPages.page(
                response, "register/consultation", Map.of("dialogue", found, "records", List.of(found.record())));
    }
}
