package org.medina.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.document.Submission.NewThread;
import org.medina.document.prosemirror.AddMarkStep;
import org.medina.document.prosemirror.Node;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of texts for guests: people without an account whom an organisation lets in. Who may let them in, and what they may do
 * in which state, the text's journey says; who they are, the caller has found out. They see the accepted text and nothing else.
 */
@Service
public class DocumentGuests {

    private static final int HEADING = 3;

    private final DocumentRows rows;
    private final TextVersions texts;
    private final ThreadRows threads;
    private final Batches batches;
    private final Owners owners;
    private final CurrentActor actors;

    DocumentGuests(
            DocumentRows rows,
            TextVersions texts,
            ThreadRows threads,
            Batches batches,
            Owners owners,
            CurrentActor actors) {
        this.rows = rows;
        this.texts = texts;
        this.threads = threads;
        this.batches = batches;
        this.owners = owners;
        this.actors = actors;
    }

    /**
     * A section as a guest reads it.
     *
     * @param labelKey its heading in the message bundle
     * @param html safe to stand in a page; empty where nothing is written yet
     */
    public record Section(String name, String labelKey, String html) {}

    /** Whether the current actor lets guests into that text, in any state of the case. */
    @Transactional(readOnly = true)
    public boolean mayLetIn(SubjectRef subject) {
        Actor actor = actors.get();
        return rows.find(subject).isPresent()
                && owners.find(subject)
                        .filter(owner -> owner.letsGuestsIn(subject, actor))
                        .isPresent();
    }

    /** The most that guests of that organisation may do in the text now. */
    @Transactional(readOnly = true)
    public SectionRight most(SubjectRef subject, OrganisationId host) {
        return rights(subject, host)
                .flatMap(rights -> rights.sections().values().stream().max(SectionRight::compareTo))
                .orElse(SectionRight.NONE);
    }

    /**
     * The accepted text, section by section.
     *
     * @throws Problem NOT_FOUND where it is closed to guests of that organisation
     */
    @Transactional(readOnly = true)
    public List<Section> read(SubjectRef subject, OrganisationId host) {
        DocumentRights rights = rights(subject, host).orElseThrow(Problem::notFound);
        Node document = texts.now(row(subject)).document();
        return owners.specList(subject).stream()
                .filter(spec -> rights.in(spec.name()).allows(SectionRight.READ))
                .map(spec -> new Section(
                        spec.name(),
                        spec.labelKey(),
                        html(Sections.find(document, spec.name()).orElseThrow())))
                .toList();
    }

    private static String html(Node section) {
        SectionReading reading = SectionReading.of(section);
        return reading.plain().isBlank() ? "" : reading.html(HEADING);
    }

    /** What the current actor, a guest, has said so far, the oldest first. */
    @Transactional(readOnly = true)
    public List<CommentThread> said(SubjectRef subject, OrganisationId host) {
        DocumentRights rights = rights(subject, host).orElseThrow(Problem::notFound);
        return threads.of(row(subject).id(), rights.side()).stream()
                .filter(thread -> thread.by().equals(actors.get().requiredPerson()))
                .toList();
    }

    /**
     * Opens a conversation among the people of the organisation that let the current actor, a guest, in. Done once a request.
     *
     * @param quoted the passage it is about, as the guest reads it; empty for the section, whose first paragraph is marked
     * @return the conversation
     * @throws Problem NOT_FOUND, WRONG_STATE, INVALID where the section does not say that, or says nothing
     */
    @Transactional
    public UUID comment(
            SubjectRef subject, OrganisationId host, UUID request, String section, String quoted, String body) {
        DocumentRights rights = rights(subject, host).orElseThrow(Problem::notFound);
        if (!rights.in(section).allows(SectionRight.COMMENT)) {
            throw Problem.of(
                    Problem.Kind.WRONG_STATE, Objects.requireNonNullElse(rights.why(), "document.refused.read-only"));
        }
        DocumentRow row = row(subject);
        Node document = texts.now(row).document();
        Optional<Quotations.Place> passage = place(document, section, quoted);
        Quotations.Place marked = passage.or(() -> Quotations.firstBlock(document, section))
                .orElseThrow(() -> Problem.invalid("section", "document.guest.empty"));
        String said = passage.isPresent() || quoted.isEmpty() ? body : "“" + quoted + "”\n" + body;
        var step = new AddMarkStep(
                marked.from(), marked.to(), Sections.SCHEMA.mark(Projection.COMMENT, Map.of("id", request.toString())));
        batches.take(
                row.id(),
                actors.get(),
                rights,
                new Submission(
                        request, 0, row.version(), List.of(step), List.of(new NewThread(request, said, List.of()))));
        return request;
    }

    /** Empty also where the passage is cut by what others suggest. What is not accepted must not be found by guessing. */
    private static Optional<Quotations.Place> place(Node document, String section, String quoted) {
        if (quoted.isEmpty()) {
            return Optional.empty();
        }
        boolean says = Sections.find(document, section)
                .filter(node -> PlainText.of(node).contains(quoted))
                .isPresent();
        if (!says) {
            throw Problem.invalid("quoted", "document.quotation-not-found");
        }
        OptionalInt from = Quotations.find(document, section, quoted);
        return from.isPresent()
                ? Optional.of(new Quotations.Place(from.getAsInt(), from.getAsInt() + quoted.length()))
                : Optional.empty();
    }

    private DocumentRow row(SubjectRef subject) {
        return rows.find(subject).orElseThrow(Problem::notFound);
    }

    private Optional<DocumentRights> rights(SubjectRef subject, OrganisationId host) {
        return owners.find(subject).flatMap(owner -> owner.guestRights(subject, host));
    }
}
