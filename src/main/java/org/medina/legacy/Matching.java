package org.medina.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.medina.legacy.CheckedRow.Outcome;
import org.medina.sheet.SheetProblem;

/** Finds out which rows are there already, in the file, among the entries or among the pledges, in whatever spelling. */
final class Matching {

    private static final String NOTE = "legacy.note.";

    private final List<Known> known;
    private final Set<Integer> apart;

    /** @param apart rows of which somebody said that they are actions of their own although they look like others */
    Matching(List<Known> known, Set<Integer> apart) {
        this.known = new ArrayList<>(known);
        this.apart = apart;
    }

    /**
     * An action that a row may be.
     *
     * @param key null for pledges
     * @param number in another system, as {@link Spelling#number} has it
     * @param place the row in the file, the title of an entry, or the reference of a pledge
     */
    record Known(
            Where where,
            @Nullable String key,
            @Nullable String number,
            String country,
            String city,
            String title,
            String place,
            @Nullable LegacyContent content) {}

    enum Where {
        FILE,
        LISTED,
        WITHDRAWN,
        PLEDGE
    }

    List<CheckedRow> match(List<CheckedRow> rows) {
        return rows.stream().map(this::match).toList();
    }

    private CheckedRow match(CheckedRow row) {
        LegacyContent content = row.content();
        if (content == null) {
            return row;
        }
        String key = content.key();
        String number = content.foreignId() == null ? null : Spelling.number(content.foreignId());
        CheckedRow judged = judged(row, content, key, number);
        if (judged.outcome() == Outcome.NEW) {
            known.add(new Known(
                    Where.FILE,
                    key,
                    number,
                    content.country(),
                    Spelling.city(content.city()),
                    content.title(),
                    String.valueOf(row.row()),
                    content));
        }
        return judged;
    }

    private CheckedRow judged(CheckedRow row, LegacyContent content, String key, @Nullable String number) {
        Known same = first(one -> key.equals(one.key()));
        if (same != null) {
            return same(row, same, content);
        }
        Known numbered = number == null ? null : first(one -> number.equals(one.number()));
        if (numbered != null) {
            return numbered.where() == Where.PLEDGE || Spelling.alike(numbered.title(), content.title())
                    ? same(row, numbered, content)
                    : row.as(Outcome.REFUSED, said(row, "legacy.problem.number-" + numbered.where(), numbered));
        }
        String city = Spelling.city(content.city());
        Known like = apart.contains(row.row()) ? null : first(one -> isLike(one, content, city));
        return like == null ? row : row.as(Outcome.DUPLICATE, said(row, NOTE + "looks-like-" + like.where(), like));
    }

    private static boolean isLike(Known one, LegacyContent content, String city) {
        return one.country().equals(content.country())
                && one.city().equals(city)
                && Spelling.alike(one.title(), content.title());
    }

    private static CheckedRow same(CheckedRow row, Known same, LegacyContent content) {
        boolean there = same.where() == Where.LISTED || same.where() == Where.WITHDRAWN;
        CheckedRow judged = row.as(
                there ? Outcome.ALREADY_THERE : Outcome.DUPLICATE, said(row, NOTE + "same-" + same.where(), same));
        return there && same.content() != null && !same.content().equals(content)
                ? judged.as(Outcome.ALREADY_THERE, said(row, NOTE + "differs", same))
                : judged;
    }

    private static SheetProblem said(CheckedRow row, String key, Known known) {
        return new SheetProblem(row.row(), "", key, List.of(known.place(), known.title()));
    }

    private @Nullable Known first(Predicate<Known> which) {
        return known.stream().filter(which).findFirst().orElse(null);
    }
}
