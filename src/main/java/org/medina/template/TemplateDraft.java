package org.medina.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;

/**
 * What somebody adds as a template.
 *
 * @param area code of the action area of a model pledge; null for all others
 * @param languages English, to which the others fall back, and as many of them as there are
 */
public record TemplateDraft(
        @Nullable TemplateKind kind, @Nullable String area, Map<String, WordingDraft> languages) {

    public TemplateDraft {
        languages = Map.copyOf(languages);
    }

    /** @throws Problem INVALID with an entry a field; those of a wording begin with {@code languages.<language>.} */
    TemplateDraft checked(Predicate<String> isArea, Set<String> known) {
        List<FieldProblem> problems = new ArrayList<>();
        if (kind == null || !kind.isOpen()) {
            throw Problem.invalid("kind", "template.problem.kind");
        }
        boolean model = kind == TemplateKind.MODEL_PLEDGE;
        if (model ? area == null || !isArea.test(area) : area != null) {
            problems.add(FieldProblem.of("area", model ? "template.problem.area" : "template.problem.no-area"));
        }
        if (!languages.containsKey(Wording.ENGLISH)) {
            problems.add(FieldProblem.of("languages", "template.problem.english"));
        }
        Map<String, WordingDraft> said = new HashMap<>();
        languages.forEach((language, draft) -> {
            if (!Wording.LANGUAGES.contains(language)) {
                problems.add(FieldProblem.of(
                        "languages", "template.problem.language", String.join(", ", Wording.LANGUAGES)));
                return;
            }
            try {
                said.put(language, draft.checked(kind, known));
            } catch (Problem wrong) {
                wrong.fields().forEach(field -> problems.add(within(language, field)));
            }
        });
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return new TemplateDraft(kind, area, said);
    }

    private static FieldProblem within(String language, FieldProblem field) {
        return FieldProblem.of(
                "languages." + language + "." + field.field(),
                field.messageKey(),
                field.arguments().toArray());
    }
}
