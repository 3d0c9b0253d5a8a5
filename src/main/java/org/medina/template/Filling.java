package org.medina.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CasesInSight;
import org.medina.correspondence.Correspondence;
import org.medina.correspondence.Letter;
import org.medina.correspondence.LetterDraft;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.OrganisationId;
import org.medina.paper.Paper;
import org.medina.paper.PaperFormat;
import org.medina.paper.PaperPress;
import org.medina.paper.PrintedPaper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills templates from a case with what the reader may read, prints them, and keeps them as letters. */
@Service
@Transactional
public class Filling {

    static final int MAX_VALUE = 2_000;

    private final Templates templates;
    private final TemplateFields fields;
    private final CaseFiles cases;
    private final CasesInSight sight;
    private final Correspondence letters;
    private final CurrentActor current;
    private final Messages messages;
    private final PaperPress press;

    Filling(
            Templates templates,
            TemplateFields fields,
            CaseFiles cases,
            CasesInSight sight,
            Correspondence letters,
            CurrentActor current,
            Messages messages,
            PaperPress press) {
        this.templates = templates;
        this.fields = fields;
        this.cases = cases;
        this.sight = sight;
        this.letters = letters;
        this.current = current;
        this.messages = messages;
        this.press = press;
    }

    /**
     * How a template is to be filled.
     *
     * @param language asked for; English where it is not written in it
     * @param to whom it is addressed to, if to somebody of the portal
     * @param byHand what is put where the case says nothing, by the name of the place
     */
    public record Wish(String language, @Nullable OrganisationId to, Map<String, String> byHand) {

        public Wish {
            byHand = Map.copyOf(byHand);
        }

        public static Wish in(String language) {
            return new Wish(language, null, Map.of());
        }
    }

    /** Those that a letter or paper of the case can be made from; none where the actor acts for nobody. */
    @Transactional(readOnly = true)
    public List<Template> offered(SubjectRef subject) {
        Actor actor = current.get();
        return sight.reads(actor, subject)
                ? templates.all().stream()
                        .filter(one -> one.isInUse() && one.kind().isFor(subject.kind()))
                        .toList()
                : List.of();
    }

    /** @throws Problem NOT_FOUND where the actor may not know of the case or the template, INVALID */
    @Transactional(readOnly = true)
    public FilledText fill(SubjectRef subject, String template, Wish wish) {
        CaseFile file = readable(subject);
        Template found = offered(subject).stream()
                .filter(one -> one.id().equals(template))
                .findFirst()
                .orElseThrow(Problem::notFound);
        String language = found.spokenFor(wish.language());
        Wording wording = templates.present(template, language).orElseThrow(Problem::notFound);
        return filled(found.kind(), wording, file, wish);
    }

    /** The same with words that are not kept yet. @throws Problem as {@link Templates#save} */
    @Transactional(readOnly = true)
    public FilledText preview(SubjectRef subject, String template, String language, WordingDraft draft) {
        CaseFile file = readable(subject);
        Template found = templates.get(template);
        if (!templates.mayEdit()) {
            throw Problem.forbidden();
        }
        WordingDraft checked = draft.checked(found.kind(), fields.names(found.kind()));
        Wording wording = new Wording(template, language, 0, checked.title(), checked.parts(), null, null, null);
        return filled(found.kind(), wording, file, Wish.in(language));
    }

    @Transactional(readOnly = true)
    public PrintedPaper print(SubjectRef subject, String template, Wish wish, PaperFormat format) {
        FilledText text = fill(subject, template, wish);
        Paper paper = Paper.letter(
                Locale.forLanguageTag(text.language()), "", text.title(), "", List.of(), text.sections(), "");
        String name = text.reference() + "-" + template + "-" + text.language() + "." + format.extension();
        return new PrintedPaper(name, format, press.print(paper, format));
    }

    /**
     * Keeps it as a letter to whom it is addressed, with a number in the case.
     *
     * @throws Problem as {@link Correspondence#write}, and INVALID naming the places that are empty
     */
    public Letter send(SubjectRef subject, String template, Wish wish, @Nullable LocalDate answerBy, boolean wide) {
        FilledText text = fill(subject, template, wish);
        if (!text.empty().isEmpty()) {
            throw Problem.invalid(text.empty().stream()
                    .map(name -> FieldProblem.of(
                            "values." + name, "template.problem.still-empty", words(name, Locale.ENGLISH)))
                    .toList());
        }
        LetterDraft draft = new LetterDraft(text.title(), Map.of(text.language(), text.plain()), answerBy);
        return letters.write(subject, wish.to(), draft, wide);
    }

    private FilledText filled(TemplateKind kind, Wording wording, CaseFile file, Wish wish) {
        requireShort(wish.byHand());
        Locale locale = Locale.forLanguageTag(wording.language());
        Map<String, String> values = fields.values(file, addressee(file.subject(), wish.to()), locale);
        Set<String> empty = new LinkedHashSet<>();
        Set<String> byHand = new LinkedHashSet<>();
        UnaryOperator<String> value = name -> {
            String said = values.getOrDefault(name, "").strip();
            String typed = wish.byHand().getOrDefault(name, "").strip();
            if (!said.isEmpty()) {
                return said;
            }
            (typed.isEmpty() ? empty : byHand).add(name);
            return typed.isEmpty() ? "[" + words(name, locale) + "]" : typed;
        };
        String title = Placeholders.fillLetter(wording.title(), value, locale)
                .lines()
                .findFirst()
                .orElse("");
        Set<String> known = fields.names(file.subject().kind());
        List<Paper.Section> sections = new ArrayList<>();
        kind.parts().forEach(part -> sections.addAll(Markup.sections(wording.part(part), value, known, locale)));
        return new FilledText(
                wording.template(),
                kind,
                title,
                wording.language(),
                file.reference(),
                sections,
                List.copyOf(empty),
                List.copyOf(byHand));
    }

    /** Nobody is addressed whom the actor could not write to. */
    private @Nullable OrganisationId addressee(SubjectRef subject, @Nullable OrganisationId to) {
        if (to != null
                && letters.addressees(subject).stream()
                        .noneMatch(one -> one.id().equals(to))) {
            throw Problem.invalid("to", "template.problem.addressee");
        }
        return to;
    }

    private static void requireShort(Map<String, String> byHand) {
        List<FieldProblem> problems = byHand.entrySet().stream()
                .filter(value -> value.getValue().length() > MAX_VALUE)
                .map(value -> FieldProblem.of("values." + value.getKey(), "template.problem.value", MAX_VALUE))
                .toList();
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }

    private String words(String name, Locale locale) {
        return messages.inLetter(locale, "fact." + name);
    }

    private CaseFile readable(SubjectRef subject) {
        if (!sight.reads(current.get(), subject)) {
            throw Problem.notFound();
        }
        return cases.find(subject).orElseThrow(Problem::notFound);
    }
}
