package org.medina.signoff.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.identity.OfficeId;
import org.medina.signoff.SignedSheet;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Reads the parts of a form that came with a signed sheet, and gathers what is not right with them. */
public final class PaperForm {

    private static final Set<String> PARTS = new TreeSet<>(
            Set.of("scan", "textHash", "office", "signatory", "signedOn", "mandate.document", "mandate.date"));

    private final List<FieldProblem> problems = new ArrayList<>();

    public void refuseUnknown(MultipartHttpServletRequest request) {
        Set<String> given = new TreeSet<>(request.getParameterMap().keySet());
        given.addAll(request.getFileMap().keySet());
        given.removeAll(PARTS);
        given.forEach(
                name -> problems.add(FieldProblem.of(name, "problem.field.unknown", name, String.join(", ", PARTS))));
    }

    public @Nullable LocalDate day(String field, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            problems.add(FieldProblem.of(field, "problem.field.date"));
            return null;
        }
    }

    public @Nullable OfficeId office(String field, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : OfficeId.of(text.strip());
        } catch (IllegalArgumentException e) {
            problems.add(FieldProblem.of(field, "problem.field.id"));
            return null;
        }
    }

    /** The sheet without its scan. @throws Problem INVALID with one entry a part */
    public SignedSheet sheet(MultipartHttpServletRequest request) {
        refuseUnknown(request);
        SignedSheet sheet = new SignedSheet(
                request.getParameter("textHash"),
                null,
                office("office", request.getParameter("office")),
                request.getParameter("signatory"),
                day("signedOn", request.getParameter("signedOn")),
                request.getParameter("mandate.document"),
                day("mandate.date", request.getParameter("mandate.date")));
        throwProblems();
        return sheet;
    }

    public void throwProblems() {
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }
}
