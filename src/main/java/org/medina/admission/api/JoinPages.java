package org.medina.admission.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.admission.Admission;
import org.medina.admission.AdmissionRequest;
import org.medina.admission.AskingToJoin;
import org.medina.admission.SeatKind;
import org.medina.base.FieldProblem;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.base.api.PageHeaders;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Asks to take part without an account: a form with the letter, and a page of one's own that says where it stands. */
@Controller
@Hidden
class JoinPages {

    private static final String LETTER = "letter";

    private final AskingToJoin asking;
    private final ReferenceData reference;
    private final Messages messages;

    JoinPages(AskingToJoin asking, ReferenceData reference, Messages messages) {
        this.asking = asking;
        this.reference = reference;
        this.messages = messages;
    }

    @GetMapping("/join")
    ModelAndView ask(HttpServletResponse response) {
        return form(response, new AdmissionRequest(null, "", null, false, "", "", null), Map.of(), HttpStatus.OK);
    }

    @PostMapping("/join")
    ModelAndView ask(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = LETTER, required = false) @Nullable MultipartFile letter,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        AdmissionRequest said = said(typed);
        try (InputStream bytes = bytes(letter)) {
            String secret = asking.ask(said, letter(letter, bytes), request.getRemoteAddr());
            return new ModelAndView("redirect:/join/status/" + secret);
        } catch (Problem problem) {
            return form(
                    response,
                    said,
                    told(problem),
                    HttpStatus.valueOf(problem.kind().status()));
        }
    }

    @GetMapping("/join/status/{secret}")
    ModelAndView status(@PathVariable String secret, HttpServletResponse response) {
        return status(response, secret, Map.of(), HttpStatus.OK);
    }

    @PostMapping("/join/status/{secret}")
    ModelAndView send(
            @PathVariable String secret,
            @RequestParam(name = LETTER, required = false) @Nullable MultipartFile letter,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try (InputStream bytes = bytes(letter)) {
            asking.send(secret, letter(letter, bytes), request.getRemoteAddr());
            return new ModelAndView("redirect:/join/status/" + secret);
        } catch (Problem problem) {
            return status(
                    response,
                    secret,
                    told(problem),
                    HttpStatus.valueOf(problem.kind().status()));
        }
    }

    private ModelAndView form(
            HttpServletResponse response, AdmissionRequest said, Map<String, String> errors, HttpStatus status) {
        PageHeaders.set(response);
        Map<String, Object> model = new HashMap<>();
        model.put("said", said);
        model.put("errors", errors);
        model.put("kinds", SeatKind.values());
        model.put("countries", reference.codes(CodeList.COUNTRY));
        return new ModelAndView("admission/join", model, status);
    }

    private ModelAndView status(
            HttpServletResponse response, String secret, Map<String, String> errors, HttpStatus status) {
        PageHeaders.setSecret(response);
        Optional<Admission> found = asking.status(secret);
        if (found.isEmpty()) {
            return new ModelAndView("admission/unknown", Map.of(), HttpStatus.NOT_FOUND);
        }
        Admission admission = found.get();
        Map<String, Object> model = new HashMap<>();
        model.put("admission", admission);
        model.put("errors", errors);
        model.put("step", step(admission));
        model.put("maySend", asking.maySend(admission));
        model.put("letters", asking.letters(admission));
        model.put(
                "reason",
                admission.closing() == null ? null : admission.closing().reason());
        return new ModelAndView("admission/status", model, status);
    }

    /** As much as an outsider is told: not which of the two checks is done. */
    private static String step(Admission admission) {
        return switch (admission.state()) {
            case INVITED -> "letter";
            case ASKED, CHECKED -> "check";
            case ADMITTED -> admission.organisation() == null ? "making" : "made";
            case REFUSED -> "refused";
        };
    }

    private static AdmissionRequest said(Map<String, String> typed) {
        SeatKind kind = null;
        for (SeatKind one : SeatKind.values()) {
            kind = one.name().equals(typed.get("kind")) ? one : kind;
        }
        return new AdmissionRequest(
                kind,
                typed.getOrDefault("name", ""),
                typed.get("country"),
                typed.containsKey("focal"),
                typed.getOrDefault("office", ""),
                typed.getOrDefault("email", ""),
                typed.get("words"));
    }

    private static InputStream bytes(@Nullable MultipartFile letter) throws IOException {
        return letter == null ? InputStream.nullInputStream() : letter.getInputStream();
    }

    private static AskingToJoin.@Nullable Letter letter(@Nullable MultipartFile letter, InputStream bytes) {
        if (letter == null || letter.isEmpty()) {
            return null;
        }
        String name = letter.getOriginalFilename();
        return new AskingToJoin.Letter(name == null ? "" : name, bytes, letter.getSize());
    }

    /** By field; what is about none, or about the file, stands at the letter. */
    private Map<String, String> told(Problem problem) {
        Map<String, String> errors = new HashMap<>();
        for (FieldProblem field : problem.fields()) {
            String at = field.field().equals("file") ? LETTER : field.field();
            errors.put(at, messages.get(field.messageKey(), field.arguments().toArray()));
        }
        if (errors.isEmpty()) {
            String at = problem.kind() == Problem.Kind.TOO_LARGE ? LETTER : "all";
            errors.put(at, messages.get(problem));
        }
        return errors;
    }
}
