package org.medina.document;

import java.util.ArrayList;
import java.util.List;
import org.medina.base.Problem;
import org.medina.document.prosemirror.Node;
import org.medina.document.prosemirror.Step;
import org.medina.identity.CurrentActor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Versions of texts for the current actor: those with a name, and going back to one. */
@Service
public class DocumentVersions {

    private final DocumentRows rows;
    private final VersionRows versions;
    private final TextVersions texts;
    private final Batches batches;
    private final DocumentReader reader;
    private final CurrentActor actors;

    DocumentVersions(
            DocumentRows rows,
            VersionRows versions,
            TextVersions texts,
            Batches batches,
            DocumentReader reader,
            CurrentActor actors) {
        this.rows = rows;
        this.versions = versions;
        this.texts = texts;
        this.batches = batches;
        this.reader = reader;
        this.actors = actors;
    }

    /** The oldest first; NOT_FOUND where the actor may not know of the text. */
    @Transactional(readOnly = true)
    public List<NamedVersion> list(DocumentId id) {
        reader.rights(rows.find(id).orElseThrow(Problem::notFound));
        return versions.of(id);
    }

    /**
     * Puts the sections that the actor may edit back to what they were, as a new version on top; comments come back with
     * their passages.
     *
     * @return the version afterwards
     * @throws Problem NOT_FOUND, FORBIDDEN or WRONG_STATE where no section may be edited
     */
    @Transactional
    public long restore(DocumentId id, long version) {
        DocumentRow row = rows.find(id).orElseThrow(Problem::notFound);
        DocumentRights rights = reader.rights(row);
        if (version < 0 || version > row.version()) {
            throw Problem.notFound();
        }
        if (rights.sections().values().stream().noneMatch(right -> right == SectionRight.EDIT)) {
            String why = rights.why();
            throw why == null ? Problem.forbidden() : Problem.of(Problem.Kind.WRONG_STATE, why);
        }
        Node then = texts.at(id, version).document();
        return batches.write(id, actors.get(), true, now -> {
            List<Step> steps = new ArrayList<>();
            Node document = now.document();
            for (Node section : then.content().children()) {
                String name = Sections.name(section);
                if (rights.in(name) == SectionRight.EDIT) {
                    for (Step step :
                            Replacing.blocks(document, name, section.content().children())) {
                        steps.add(step);
                        document = Replacing.applied(document, step);
                    }
                }
            }
            return steps;
        });
    }
}
