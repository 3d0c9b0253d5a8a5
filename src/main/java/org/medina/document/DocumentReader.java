package org.medina.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.document.prosemirror.Fragment;
import org.medina.document.prosemirror.Node;
import org.medina.identity.CurrentActor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Texts for the current actor to read, at any version. */
@Service
public class DocumentReader {

    private final DocumentRows rows;
    private final TextVersions texts;
    private final Owners owners;
    private final CurrentActor actors;

    DocumentReader(DocumentRows rows, TextVersions texts, Owners owners, CurrentActor actors) {
        this.rows = rows;
        this.texts = texts;
        this.owners = owners;
        this.actors = actors;
    }

    /**
     * A text that may be read.
     *
     * @param document without the sections that the reader may not know
     * @param sections all of the kind, for labels
     * @param rights of the reader now
     */
    public record Read(
            DocumentId id,
            SubjectRef subject,
            long version,
            long newest,
            Node document,
            List<SectionSpec> sections,
            DocumentRights rights) {

        /** The accepted text by section. */
        public Map<String, String> plain() {
            Map<String, String> plain = new LinkedHashMap<>();
            document.content().children().forEach(section -> plain.put(Sections.name(section), PlainText.of(section)));
            return plain;
        }
    }

    /**
     * @param version null for the newest
     * @throws Problem NOT_FOUND where the actor may not know of it, or it has not come that far
     */
    @Transactional(readOnly = true)
    public Read read(DocumentId id, @Nullable Long version) {
        DocumentRow row = rows.find(id).orElseThrow(Problem::notFound);
        DocumentRights rights = rights(row);
        long wanted = version == null ? row.version() : version;
        if (wanted < 0 || wanted > row.version()) {
            throw Problem.notFound();
        }
        Node whole = texts.at(id, wanted).document();
        List<Node> readable = whole.content().children().stream()
                .filter(section -> rights.in(Sections.name(section)).allows(SectionRight.READ))
                .toList();
        return new Read(
                id,
                row.subject(),
                wanted,
                row.version(),
                whole.copy(Fragment.of(readable)),
                owners.specList(row.subject()),
                rights);
    }

    /**
     * For whoever is about to change something: what they send is looked at only after this.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE where the current actor holds that right nowhere in the text
     */
    @Transactional(readOnly = true)
    public void require(DocumentId id, SectionRight right) {
        DocumentRights rights = rights(rows.find(id).orElseThrow(Problem::notFound));
        if (!rights.allowAnywhere(right)) {
            throw Refused.without(right, rights, "document.refused.read-only").problem();
        }
    }

    /** What the current actor may do; NOT_FOUND where they may not know of the text or read nothing of it. */
    DocumentRights rights(DocumentRow row) {
        return owners.rights(row.subject(), actors.get())
                .filter(rights ->
                        rights.sections().values().stream().anyMatch(right -> right.allows(SectionRight.READ)))
                .orElseThrow(Problem::notFound);
    }
}
