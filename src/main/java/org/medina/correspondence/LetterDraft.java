package org.medina.correspondence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;

/**
 * What somebody writes.
 *
 * @param texts by language; the same in each
 * @param answerBy the last day for an answer; null where none is asked for
 */
public record LetterDraft(
        String title, Map<String, String> texts, @Nullable LocalDate answerBy) {

    /** The six languages of the United Nations. */
    public static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar", "zh", "ru");

    static final int MAX_TITLE = 200;
    static final int MAX_TEXT = 5_000;

    private static final Set<String> KNOWN = Set.copyOf(LANGUAGES);

    public LetterDraft {
        texts = Map.copyOf(texts);
    }

    /** Without blanks around and without languages that say nothing; refused where something is missing or too long. */
    LetterDraft checked(LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        String name = title.strip();
        if (name.isEmpty() || name.length() > MAX_TITLE) {
            problems.add(FieldProblem.of("title", "correspondence.title-length", MAX_TITLE));
        }
        Map<String, String> said = new HashMap<>();
        texts.forEach((language, text) -> {
            if (!KNOWN.contains(language)) {
                problems.add(FieldProblem.of("texts", "correspondence.language", String.join(", ", LANGUAGES)));
            } else if (text.length() > MAX_TEXT) {
                problems.add(FieldProblem.of("texts." + language, "correspondence.text-length", MAX_TEXT));
            } else if (!text.isBlank()) {
                said.put(language, text.strip());
            }
        });
        if (said.isEmpty() && problems.isEmpty()) {
            problems.add(FieldProblem.of("texts." + LANGUAGES.getFirst(), "correspondence.text-missing"));
        }
        if (answerBy != null && !answerBy.isAfter(today)) {
            problems.add(FieldProblem.of("answerBy", "correspondence.answer-by-past"));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return new LetterDraft(name, said, answerBy);
    }
}
