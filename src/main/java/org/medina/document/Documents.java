package org.medina.document;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.document.prosemirror.Node;
import org.medina.document.prosemirror.Step;
import org.medina.identity.CurrentActor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The journeys' door to their texts. Works inside the caller's transaction: what a journey does to a text is there or not
 * together with the rest of what it does.
 */
@Service
public class Documents {

    private final DocumentRows rows;
    private final StepRows steps;
    private final TextVersions texts;
    private final VersionRows versions;
    private final Batches batches;
    private final Owners owners;
    private final LiveDocuments live;
    private final CurrentActor actors;
    private final Clock clock;

    Documents(
            DocumentRows rows,
            StepRows steps,
            TextVersions texts,
            VersionRows versions,
            Batches batches,
            Owners owners,
            LiveDocuments live,
            CurrentActor actors,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.texts = texts;
        this.versions = versions;
        this.batches = batches;
        this.owners = owners;
        this.live = live;
        this.actors = actors;
        this.clock = clock;
    }

    /** Opens the text of a subject with all sections of its kind; sections that are not named are empty. */
    @Transactional
    public DocumentId open(SubjectRef subject, Map<String, String> plainTexts) {
        List<SectionSpec> specs = owners.specList(subject);
        Map<String, Long> sections = new HashMap<>();
        specs.forEach(spec -> sections.put(spec.name(), 0L));
        if (!sections.keySet().containsAll(plainTexts.keySet())) {
            throw new IllegalArgumentException("unknown sections among " + plainTexts.keySet());
        }
        DocumentRow row = new DocumentRow(new DocumentId(Ids.next()), subject, 0, 0, sections);
        rows.insert(row, Sections.ofPlain(specs, plainTexts), clock.instant());
        return row.id();
    }

    public Optional<DocumentId> find(SubjectRef subject) {
        return rows.find(subject).map(DocumentRow::id);
    }

    /**
     * The text as it is now; asks nobody for rights.
     *
     * @throws Problem NOT_FOUND where none was opened
     */
    @Transactional(readOnly = true)
    public DocumentText text(SubjectRef subject) {
        DocumentRow row = row(subject);
        return text(row.id(), texts.now(row));
    }

    /** As {@link #text(SubjectRef)}, at an earlier version; NOT_FOUND also where it has not come that far. */
    @Transactional(readOnly = true)
    public DocumentText text(SubjectRef subject, long version) {
        DocumentRow row = row(subject);
        if (version < 0 || version > row.version()) {
            throw Problem.notFound();
        }
        return text(row.id(), texts.at(row.id(), version));
    }

    /**
     * Puts other text into sections, as the current actor and as one batch; paragraphs that stay keep their formatting
     * and comments.
     *
     * @param readVersion the version that the writer has seen
     * @return the version afterwards
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE; PRECONDITION_FAILED with an entry a section whose accepted text
     *     has changed since; TOO_LARGE
     */
    @Transactional
    public long replace(SubjectRef subject, Map<String, String> plainTexts, long readVersion) {
        return batches.write(row(subject).id(), actors.get(), false, now -> {
            requireUnchanged(now, plainTexts, readVersion);
            List<Step> made = new ArrayList<>();
            Node document = now.document();
            for (Map.Entry<String, String> entry : plainTexts.entrySet()) {
                for (Step step : Replacing.text(document, entry.getKey(), entry.getValue())) {
                    made.add(step);
                    document = Replacing.applied(document, step);
                }
            }
            return made;
        });
    }

    private static void requireUnchanged(TextState now, Map<String, String> plainTexts, long readVersion) {
        List<FieldProblem> changed = plainTexts.keySet().stream()
                .filter(section -> now.changedAt(section) > readVersion)
                .map(section -> FieldProblem.of(section, "document.section-changed"))
                .toList();
        if (!changed.isEmpty()) {
            throw Problem.changedMeanwhile(changed);
        }
    }

    /**
     * Gives the version of now a name. Nobody can write between this and the end of the caller's transaction, so what
     * was frozen is exactly this version. Whoever is in the text is authorised anew afterwards.
     *
     * @param label message key
     * @param textHash of what was frozen of it
     * @return that version
     */
    @Transactional
    public long nameVersion(SubjectRef subject, String label, @Nullable String textHash) {
        DocumentRow row = rows.lock(row(subject).id()).orElseThrow();
        var actor = actors.get();
        versions.insert(
                row.id(),
                new NamedVersion(
                        Ids.next(), row.version(), label, textHash, actor.person(), actor.name(), clock.instant()));
        rows.raiseEpoch(row.id());
        live.changed(row.id(), Notice.Kind.VERSION, null);
        return row.version();
    }

    /**
     * Says that something beside the text has changed, which whoever is in the text wants to see; they are told when the
     * caller's transaction is committed.
     */
    @Transactional
    public void touched(SubjectRef subject) {
        live.changed(row(subject).id(), Notice.Kind.TOUCHED, null);
    }

    /** As {@link #touched(SubjectRef)}, told to those of these groups only: the others must not even know that it changed. */
    @Transactional
    public void touched(SubjectRef subject, List<String> groups) {
        live.touched(row(subject).id(), groups);
    }

    /**
     * Says that somebody may do something else in the text from the end of the caller's transaction on; whoever is in
     * the text then is told at once.
     */
    @Transactional
    public void rightsChanged(SubjectRef subject) {
        DocumentId id = row(subject).id();
        rows.raiseEpoch(id);
        live.changed(id, Notice.Kind.RIGHTS, null);
    }

    private DocumentRow row(SubjectRef subject) {
        return rows.find(subject).orElseThrow(Problem::notFound);
    }

    private DocumentText text(DocumentId id, TextState state) {
        Map<String, SectionText> sections = new LinkedHashMap<>();
        state.document()
                .content()
                .children()
                .forEach(section -> sections.put(
                        Sections.name(section),
                        new SectionText(
                                PlainText.of(section), section.toJson(), state.changedAt(Sections.name(section)))));
        long last = state.sectionVersions().values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        Optional<StepRows.Made> made = last == 0 ? Optional.empty() : steps.made(id, last);
        Instant editedAt = made.map(StepRows.Made::at).orElse(null);
        return new DocumentText(
                id, state.version(), sections, made.map(StepRows.Made::by).orElse(null), editedAt);
    }
}
