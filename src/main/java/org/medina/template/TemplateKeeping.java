package org.medina.template;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat adds templates and takes them out of use; what was made of one stays, and none is ever deleted. */
@Service
@Transactional
public class TemplateKeeping {

    private static final int LONGEST_ID = 60;

    private final Templates templates;
    private final TemplateRows rows;
    private final TemplateFields fields;
    private final ReferenceData reference;
    private final CurrentActor current;
    private final Clock clock;

    TemplateKeeping(
            Templates templates,
            TemplateRows rows,
            TemplateFields fields,
            ReferenceData reference,
            CurrentActor current,
            Clock clock) {
        this.templates = templates;
        this.rows = rows;
        this.fields = fields;
        this.reference = reference;
        this.current = current;
        this.clock = clock;
    }

    /** @throws Problem FORBIDDEN for all but the secretariat, INVALID with an entry a field, CONFLICT where there are too many */
    public Template add(TemplateDraft draft) {
        requireEditor();
        TemplateKind kind = draft.kind();
        TemplateDraft checked = draft.checked(
                area -> reference.find(CodeList.ACTION_AREA, area).isPresent(),
                kind == null ? Set.of() : fields.names(kind));
        if (rows.all().size() >= TemplateRows.MOST) {
            throw Problem.of(Problem.Kind.CONFLICT, "template.problem.many", TemplateRows.MOST);
        }
        Actor actor = current.get();
        Instant now = clock.instant();
        WordingDraft english = Objects.requireNonNull(checked.languages().get(Wording.ENGLISH));
        String id = insert(Objects.requireNonNull(kind), checked.area(), english.title(), actor, now);
        checked.languages()
                .forEach((language, wording) -> rows.insert(first(id, language, wording, actor, now), actor, now));
        return templates.get(id);
    }

    /**
     * From now on nothing is made from it.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN for all but the secretariat, CONFLICT for the one of its kind that the portal needs,
     *     WRONG_STATE where it is withdrawn already
     */
    public Template withdraw(String id) {
        Template template = editable(id);
        if (!template.kind().isOpen()) {
            throw Problem.of(Problem.Kind.CONFLICT, "template.problem.needed");
        }
        if (!template.isInUse()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "template.problem.withdrawn-already");
        }
        rows.withdraw(id, new Template.Withdrawal(current.get().name(), clock.instant()));
        return templates.get(id);
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN for all but the secretariat, WRONG_STATE where it is in use */
    public Template restore(String id) {
        if (editable(id).isInUse()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "template.problem.in-use");
        }
        rows.withdraw(id, null);
        return templates.get(id);
    }

    private Template editable(String id) {
        templates.get(id);
        requireEditor();
        rows.hold(id);
        return templates.get(id);
    }

    private void requireEditor() {
        if (!templates.mayEdit()) {
            throw Problem.forbidden();
        }
    }

    /** By its kind and title, so that its address says what it is. */
    private String insert(TemplateKind kind, @Nullable String area, String title, Actor by, Instant now) {
        String words = Normalizer.normalize(title.replaceAll("\\{\\{[^}]*}}", " "), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String name = (kind.slug() + "-" + words).replaceAll("-+", "-");
        String id = name.substring(0, Math.min(name.length(), LONGEST_ID)).replaceAll("-$", "");
        return Stream.concat(
                        Stream.of(id),
                        IntStream.rangeClosed(2, TemplateRows.MOST + 2).mapToObj(n -> id + "-" + n))
                .filter(free -> rows.insert(free, kind, area, by, now))
                .findFirst()
                .orElseThrow();
    }

    private static Wording first(String id, String language, WordingDraft draft, Actor by, Instant now) {
        Integer english = language.equals(Wording.ENGLISH) ? null : 1;
        return new Wording(id, language, 1, draft.title(), draft.parts(), english, by.name(), now);
    }
}
