package org.medina.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medina.base.FieldProblem;
import org.medina.document.DocumentId;
import org.medina.document.DocumentText;
import org.medina.document.Documents;
import org.medina.document.SectionReading;
import org.medina.document.SectionText;
import org.medina.signoff.Frozen;
import org.medina.signoff.FrozenSection;
import org.springframework.stereotype.Component;

/** The text of a declaration while it is written, and what of it is frozen: each part in ProseMirror's JSON. */
@Component
class DeclarationTexts {

    private static final String FORM = "medina.declaration/1";

    private final Documents documents;

    DeclarationTexts(Documents documents) {
        this.documents = documents;
    }

    void open(Declaration declaration) {
        documents.open(declaration.id().subject(), Map.of());
    }

    DocumentId id(Declaration declaration) {
        return documents.find(declaration.id().subject()).orElseThrow();
    }

    DocumentText now(Declaration declaration) {
        return documents.text(declaration.id().subject());
    }

    void write(Declaration declaration, Map<String, String> sections, long read) {
        documents.replace(declaration.id().subject(), sections, read);
    }

    /** Nobody writes between this and the end of the transaction. */
    void name(Declaration declaration, String what) {
        documents.nameVersion(
                declaration.id().subject(),
                "declaration.version." + what,
                declaration.textHash().orElse(null));
    }

    /** What still keeps the text from being fixed. */
    List<FieldProblem> missing(Declaration declaration) {
        DocumentText text = now(declaration);
        List<FieldProblem> missing = new ArrayList<>();
        for (DeclarationSection section : DeclarationSection.values()) {
            if (section.isNeeded() && text.section(section.key()).plain().isBlank()) {
                missing.add(FieldProblem.of(
                        "text." + section.key(), "declaration.problem.section-needed." + section.key()));
            }
        }
        return missing;
    }

    Frozen frozen(Declaration declaration) {
        DocumentText text = now(declaration);
        Declaration.Heading heading = declaration.heading();
        List<FrozenSection> sections = new ArrayList<>();
        sections.add(new FrozenSection("language", heading.language()));
        if (heading.link() != null) {
            sections.add(new FrozenSection("link", heading.link()));
        }
        for (DeclarationSection section : DeclarationSection.values()) {
            SectionText written = text.section(section.key());
            if (!written.plain().isBlank()) {
                sections.add(new FrozenSection(
                        section.key(),
                        SectionReading.of(Objects.requireNonNull(written.json()))
                                .acceptedJson()));
            }
        }
        return new Frozen(FORM, heading.title(), sections, List.of());
    }
}
