package org.medina.dialogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFiles;
import org.medina.document.DocumentId;
import org.medina.document.DocumentOwner;
import org.medina.document.DocumentRights;
import org.medina.document.Documents;
import org.medina.document.SectionRight;
import org.medina.document.SectionSpec;
import org.medina.identity.Actor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.Relation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where those who look at a dialogue at the same time find each other: a text that nobody writes, so that presence and word
 * of changes come through the door that live texts have. Each organisation is a side of its own there; what one of them
 * does among itself is told to nobody else.
 */
@Service
public class DialogueRoom implements DocumentOwner {

    private static final String SECTION = "room";
    private static final String WRITERS = "writers:";
    private static final String GATHERERS = "gatherers";
    private static final List<SectionSpec> SECTIONS =
            List.of(new SectionSpec(SECTION, "dialogue.room", "dialogue.room.guidance", 0));

    private final DialogueRepository dialogues;
    private final CaseFiles cases;
    private final Documents documents;

    DialogueRoom(DialogueRepository dialogues, CaseFiles cases, Documents documents) {
        this.dialogues = dialogues;
        this.cases = cases;
        this.documents = documents;
    }

    @Override
    public String kind() {
        return DialogueId.KIND;
    }

    @Override
    public List<SectionSpec> sections() {
        return SECTIONS;
    }

    /** Only those who take part; who reads a public record, or keeps the portal running, is nobody's company. */
    @Override
    public Optional<DocumentRights> rights(SubjectRef subject, Actor actor) {
        Organisation own = actor.organisation();
        Optional<Dialogue> dialogue = dialogues.findById(subject.id());
        if (own == null || dialogue.isEmpty()) {
            return Optional.empty();
        }
        Set<Relation> relations = cases.relations(subject, actor);
        var opened = new DialogueAccess.Opened(dialogue.get(), actor, relations);
        return opened.isParty() && opened.may(DialogueAction.SEE_HISTORY)
                ? Optional.of(new DocumentRights(
                        Map.of(SECTION, SectionRight.READ), own.id().toString(), null, null, hears(opened)))
                : Optional.empty();
    }

    @Override
    public String path(SubjectRef subject) {
        return "dialogues/" + subject.id();
    }

    /** Where the room of a dialogue is; those of earlier days get theirs when somebody looks. */
    @Transactional
    public DocumentId of(DialogueId id) {
        return documents.find(id.subject()).orElseGet(() -> {
            // of two who look at the same moment one opens it
            SubjectRef subject = dialogues
                    .findAndLock(id.value())
                    .orElseThrow(Problem::notFound)
                    .id()
                    .subject();
            return documents.find(subject).orElseGet(() -> documents.open(subject, Map.of()));
        });
    }

    /** All who take part may know that something changed; they are told when the transaction is committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(DialogueId id) {
        if (documents.find(id.subject()).isPresent()) {
            documents.touched(id.subject());
        }
    }

    /** As {@link #changed}, but only those who write for an organisation, or who gather what is handed in, may know. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changedAmong(DialogueId id, @Nullable OrganisationId writers, boolean gatherers) {
        List<String> groups = new ArrayList<>();
        if (writers != null) {
            groups.add(WRITERS + writers);
        }
        if (gatherers) {
            groups.add(GATHERERS);
        }
        if (documents.find(id.subject()).isPresent()) {
            documents.touched(id.subject(), groups);
        }
    }

    private static Set<String> hears(DialogueAccess.Opened opened) {
        Set<String> groups = new HashSet<>();
        if (opened.actor().hasAny(DialogueRules.WRITERS)) {
            groups.add(WRITERS + opened.ownId());
        }
        if (opened.gathers()) {
            groups.add(GATHERERS);
        }
        return groups;
    }
}
