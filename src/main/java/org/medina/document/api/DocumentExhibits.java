package org.medina.document.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseEvidence;
import org.medina.casefile.Exhibits;
import org.medina.document.DocumentDifferences;
import org.medina.document.DocumentFormats;
import org.medina.document.DocumentId;
import org.medina.document.DocumentReader;
import org.medina.document.DocumentVersions;
import org.medina.document.Documents;
import org.medina.document.NamedVersion;
import org.springframework.stereotype.Component;

/** The text that a case’s people wrote together, for those of them: each version that has a name, and what changed between them. */
@Component
class DocumentExhibits implements CaseEvidence {

    private final Documents documents;
    private final DocumentVersions versions;
    private final DocumentReader reader;
    private final DocumentFormats formats;
    private final DocumentDifferences differences;

    DocumentExhibits(
            Documents documents,
            DocumentVersions versions,
            DocumentReader reader,
            DocumentFormats formats,
            DocumentDifferences differences) {
        this.documents = documents;
        this.versions = versions;
        this.reader = reader;
        this.formats = formats;
        this.differences = differences;
    }

    @Override
    public void lay(SubjectRef subject, Exhibits into) {
        documents.find(subject).ifPresent(id -> into.ifAllowed(() -> lay(id, into)));
    }

    private void lay(DocumentId id, Exhibits into) {
        List<NamedVersion> named = versions.list(id);
        for (int i = 0; i < named.size(); i++) {
            NamedVersion version = named.get(i);
            String folder = "versions/%03d/".formatted(i + 1);
            DocumentReader.Read read = reader.read(id, version.version());
            into.data(
                    folder + "about.json",
                    Map.of(
                            "version",
                            version.version(),
                            "name",
                            version.label(),
                            "by",
                            version.byName(),
                            "at",
                            version.at()));
            into.file(
                    folder + "text.html",
                    out -> out.write(formats.html(read, false).getBytes(StandardCharsets.UTF_8)));
            if (i > 0) {
                into.data(
                        folder + "changes.json",
                        differences.between(id, named.get(i - 1).version(), version.version()));
            }
        }
    }
}
