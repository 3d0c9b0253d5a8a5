package org.medina.correspondence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.casefile.Visibility;

/**
 * A letter that did not come through the portal, as an officer records it.
 *
 * @param received whether it came to the secretariat, or went out from it
 * @param counterpart who wrote it or to whom, as on its head
 * @param dated the day it bears
 * @param number the number that its sender gave it; null where there is none
 */
public record OutsideLetter(
        boolean received,
        Letter.Way way,
        String counterpart,
        @Nullable LocalDate dated,
        @Nullable String number,
        String title,
        String text,
        Visibility visibility) {

    /** Without blanks around; refused where something is missing, too long or of a day to come. */
    OutsideLetter checked(LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        String name = counterpart.strip();
        if (name.isEmpty() || name.length() > LetterDraft.MAX_TITLE) {
            problems.add(FieldProblem.of("counterpart", "correspondence.counterpart-missing", LetterDraft.MAX_TITLE));
        }
        if (dated == null || dated.isAfter(today)) {
            problems.add(FieldProblem.of("dated", "correspondence.dated-wrong"));
        }
        if (number != null && number.length() > LetterDraft.MAX_TITLE) {
            problems.add(FieldProblem.of("number", "correspondence.title-length", LetterDraft.MAX_TITLE));
        }
        if (way == Letter.Way.PORTAL) {
            problems.add(FieldProblem.of("way", "correspondence.way-missing"));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        LetterDraft said = new LetterDraft(title, Map.of("en", text), null).checked(today);
        Visibility seen = visibility == Visibility.PARTIES ? Visibility.PARTIES : Visibility.SECRETARIAT;
        return new OutsideLetter(
                received, way, name, dated, number, said.title(), said.texts().getOrDefault("en", ""), seen);
    }
}
