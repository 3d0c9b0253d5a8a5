package org.medina.template;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The templates: those who use them read them, the secretariat edits them; no version is ever lost. */
@Service
@Transactional
public class Templates {

    private final TemplateRows rows;
    private final TemplateFields fields;
    private final CurrentActor current;
    private final Clock clock;

    Templates(TemplateRows rows, TemplateFields fields, CurrentActor current, Clock clock) {
        this.rows = rows;
        this.fields = fields;
        this.current = current;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean mayEdit() {
        return current.find().filter(TemplateRules::edits).isPresent();
    }

    /** Those that the actor’s organisation uses, in their order; for those who edit them also those out of use. */
    @Transactional(readOnly = true)
    public List<Template> all() {
        Actor actor = current.get();
        return rows.all().stream()
                .filter(one -> TemplateRules.reads(actor, one))
                .toList();
    }

    /** @throws Problem NOT_FOUND also for those that the actor’s organisation does not use */
    @Transactional(readOnly = true)
    public Template get(String id) {
        Actor actor = current.get();
        return rows.find(id).filter(one -> TemplateRules.reads(actor, one)).orElseThrow(Problem::notFound);
    }

    /** What it says now; empty where it is not written in that language. */
    @Transactional(readOnly = true)
    public Optional<Wording> present(String id, String language) {
        return rows.present(get(id).id(), language);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Wording> versions(String id, String language) {
        return rows.versions(get(id).id(), language);
    }

    /** The names of the places that it may have, in their order. */
    @Transactional(readOnly = true)
    public Set<String> fields(String id) {
        return fields.names(get(id).kind());
    }

    /** The same for a kind, before there is a template. */
    public Set<String> fields(TemplateKind kind) {
        return fields.names(kind);
    }

    /**
     * Writes a new version, which counts at once.
     *
     * @param read the version that the writer has read; 0 where it was not written in that language yet
     * @throws Problem NOT_FOUND, FORBIDDEN for all but the secretariat, PRECONDITION_FAILED where somebody else wrote
     *     meanwhile, WRONG_STATE where it is withdrawn, INVALID with an entry a field
     */
    public Wording save(String id, String language, WordingDraft draft, int read) {
        Template template = editable(id);
        if (!Wording.LANGUAGES.contains(language)) {
            throw Problem.invalid("language", "template.problem.language", String.join(", ", Wording.LANGUAGES));
        }
        WordingDraft checked = draft.checked(template.kind(), fields.names(template.kind()));
        if (version(template, language) != read) {
            throw Problem.of(Problem.Kind.PRECONDITION_FAILED, "template.problem.changed");
        }
        return write(template, language, checked);
    }

    /**
     * Writes what an older version said as a new one.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN for all but the secretariat
     */
    public Wording takeBack(String id, String language, int version) {
        Template template = editable(id);
        Wording old = rows.versions(id, language).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(Problem::notFound);
        return write(template, language, new WordingDraft(old.title(), old.parts()));
    }

    private Wording write(Template template, String language, WordingDraft draft) {
        Actor actor = current.get();
        Wording wording = new Wording(
                template.id(),
                language,
                version(template, language) + 1,
                draft.title(),
                draft.parts(),
                language.equals(Wording.ENGLISH) ? null : version(template, Wording.ENGLISH),
                actor.name(),
                clock.instant());
        rows.insert(wording, actor, clock.instant());
        return wording;
    }

    private Template editable(String id) {
        Template template = get(id);
        if (!mayEdit()) {
            throw Problem.forbidden();
        }
        rows.hold(id);
        Template held = rows.find(template.id()).orElseThrow(Problem::notFound);
        if (!held.isInUse()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "template.problem.withdrawn");
        }
        return held;
    }

    private static int version(Template template, @Nullable String language) {
        return template.languages().stream()
                .filter(one -> one.language().equals(language))
                .mapToInt(Template.InLanguage::version)
                .findFirst()
                .orElse(0);
    }
}
