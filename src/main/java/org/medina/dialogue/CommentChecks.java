package org.medina.dialogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.Words;

/** Whether a comment as it was sent is one: every field that is not right is named, all at once. */
final class CommentChecks {

    private static final int LIMIT = 5_000;

    private final ConsultedText text;
    private final List<FieldProblem> problems = new ArrayList<>();

    private CommentChecks(ConsultedText text) {
        this.text = text;
    }

    /**
     * @param text that the comment is about
     * @throws Problem INVALID with one entry a field
     */
    static CommentContent check(CommentDraft draft, ConsultedText text, Direction direction) {
        if (draft.evidence() != null && direction != Direction.UPWARD) {
            throw Problem.invalid("evidence", "dialogue.problem.evidence-of-cities");
        }
        return check(draft, text);
    }

    /** As above, for what brings no evidence. */
    static CommentContent check(CommentDraft draft, ConsultedText text) {
        return new CommentChecks(text).content(draft);
    }

    /** As {@link #check}, but for many at once, such as the rows of a sheet; empty where the comment is sound. */
    static List<FieldProblem> problems(CommentDraft draft, ConsultedText text) {
        try {
            check(draft, text);
            return List.of();
        } catch (Problem refused) {
            return refused.fields();
        }
    }

    private CommentContent content(CommentDraft draft) {
        Evidence evidence = evidence(draft.evidence());
        // what is told about a commitment weighs as it is told; nobody has to choose
        Severity severity =
                draft.severity() == null && draft.evidence() != null ? Severity.SUBSTANTIVE : draft.severity();
        if (severity == null) {
            problem("severity", "dialogue.problem.needed");
        }
        String comment = words("comment", draft.comment());
        if (comment == null) {
            problem("comment", "dialogue.problem.needed");
        }
        Place place = place(draft.place());
        String proposed = words("proposedText", draft.proposedText());
        String rationale = words("rationale", draft.rationale());
        String references = words("references", draft.references());
        String legalBasis = words("legalBasis", draft.legalBasis());
        if (severity == Severity.CRITICAL && legalBasis == null) {
            problem("legalBasis", "dialogue.problem.legal-basis-needed");
        }
        if (!problems.isEmpty() || severity == null || comment == null) {
            throw Problem.invalid(problems);
        }
        return new CommentContent(severity, place, comment, proposed, rationale, references, legalBasis, evidence);
    }

    private @Nullable Evidence evidence(CommentDraft.@Nullable EvidenceDraft draft) {
        if (draft == null) {
            return null;
        }
        LocalDate from = draft.from();
        LocalDate until = draft.until();
        if (from == null) {
            problem("evidence.from", "dialogue.problem.needed");
        } else if (until != null && until.isBefore(from)) {
            problem("evidence.until", "dialogue.problem.ends-before-start");
        }
        String link = words("evidence.link", draft.link());
        if (link != null && !isLink(link)) {
            problem("evidence.link", "dialogue.problem.no-link");
        }
        return from == null ? null : new Evidence(from, until, link);
    }

    /** Only what a browser opens without running it. */
    private static boolean isLink(String link) {
        try {
            URI address = new URI(link);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null && address.getUserInfo() == null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private @Nullable Place place(CommentDraft.@Nullable PlaceDraft draft) {
        if (draft == null) {
            return null;
        }
        String name = draft.section();
        ConsultedText.Section section = name == null ? null : text.section(name).orElse(null);
        if (name == null || section == null) {
            problem("place.section", "dialogue.problem.unknown-section", name == null ? "" : name);
            return null;
        }
        String quoted = draft.quoted();
        if (quoted == null || quoted.isEmpty()) {
            if (draft.start() != null || draft.end() != null) {
                problem("place.quoted", "dialogue.problem.quotation-needed");
            }
            return new Place(name, null, null, null);
        }
        return quotation(draft, section, quoted);
    }

    private @Nullable Place quotation(CommentDraft.PlaceDraft draft, ConsultedText.Section section, String quoted) {
        Integer given = draft.start();
        int start = given == null ? section.text().indexOf(quoted) : given;
        boolean stands = start >= 0 && section.text().startsWith(quoted, start);
        Integer end = draft.end();
        if (!stands || (end != null && end != start + quoted.length())) {
            problem("place.quoted", "dialogue.problem.quotation-elsewhere", section.heading());
            return null;
        }
        if (given == null && section.text().indexOf(quoted, start + 1) >= 0) {
            problem("place.start", "dialogue.problem.quotation-twice", section.heading());
            return null;
        }
        return new Place(section.name(), quoted, start, start + quoted.length());
    }

    private @Nullable String words(String field, @Nullable String value) {
        try {
            return Words.optional(field, value, LIMIT);
        } catch (Problem tooLong) {
            problems.addAll(tooLong.fields());
            return null;
        }
    }

    private void problem(String field, String key, Object... arguments) {
        problems.add(FieldProblem.of(field, key, arguments));
    }
}
