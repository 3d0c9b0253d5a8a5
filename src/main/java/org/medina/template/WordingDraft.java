package org.medina.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;

/** What somebody writes into a template. */
public record WordingDraft(String title, Map<String, String> parts) {

    static final int MAX_TITLE = 200;
    static final int MAX_PART = 20_000;

    public WordingDraft {
        parts = Map.copyOf(parts);
    }

    /** Without blanks around. @throws Problem INVALID with an entry a field */
    WordingDraft checked(TemplateKind kind, Set<String> known) {
        List<FieldProblem> problems = new ArrayList<>();
        String name = title.strip();
        if (name.isEmpty() || name.length() > MAX_TITLE) {
            problems.add(FieldProblem.of("title", "template.problem.title", MAX_TITLE));
        }
        Placeholders.problem("title", name, known).ifPresent(problems::add);
        Map<String, String> said = new HashMap<>();
        parts.forEach((part, text) -> {
            Optional<FieldProblem> wrong = wrong(kind, part, text, known);
            wrong.ifPresent(problems::add);
            if (wrong.isEmpty() && !text.isBlank()) {
                said.put(part, text.strip());
            }
        });
        if (said.isEmpty() && problems.isEmpty()) {
            problems.add(FieldProblem.of("parts." + kind.parts().getFirst(), "template.problem.empty"));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return new WordingDraft(name, said);
    }

    private static Optional<FieldProblem> wrong(TemplateKind kind, String part, String text, Set<String> known) {
        if (!kind.parts().contains(part)) {
            return Optional.of(FieldProblem.of("parts", "template.problem.part", String.join(", ", kind.parts())));
        }
        if (text.length() > MAX_PART) {
            return Optional.of(FieldProblem.of("parts." + part, "template.problem.long", MAX_PART));
        }
        return Placeholders.problem("parts." + part, text, known);
    }
}
