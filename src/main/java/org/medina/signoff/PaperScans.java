package org.medina.signoff;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medina.attachment.AttachmentSummary;
import org.medina.attachment.Attachments;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.identity.PersonId;
import org.springframework.stereotype.Component;

/**
 * Scans of signed sheets. They are not files of the case: a later text of the case would cover them, and its authors could
 * remove them.
 */
@Component
class PaperScans {

    private static final String FIELD = "scan";
    private static final Set<String> PICTURES =
            Set.of("application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp", "image/tiff", "image/heic");

    private final Attachments attachments;
    private final PaperStore papers;

    PaperScans(Attachments attachments, PaperStore papers) {
        this.attachments = attachments;
        this.papers = papers;
    }

    /** Keeps a scan until it is entered; it takes the place of one that the same person kept before. */
    AttachmentSummary keep(SubjectRef subject, PersonId by, String fileName, InputStream bytes, long declaredSize) {
        AttachmentSummary scan = upload(place(subject), fileName, bytes, declaredSize);
        if (!PICTURES.contains(scan.mediaType())) {
            throw Problem.invalid(FIELD, "signoff.scan-type", scan.fileName());
        }
        loose(subject, by).stream()
                .filter(earlier -> !earlier.id().equals(scan.id()))
                .forEach(earlier -> attachments.remove(earlier.id()));
        return scan;
    }

    /** Scans that this person has handed in and not yet entered, oldest first. */
    List<AttachmentSummary> loose(SubjectRef subject, PersonId by) {
        Set<UUID> entered =
                papers.of(subject).stream().map(paper -> paper.claim().scan()).collect(Collectors.toSet());
        return attachments.list(place(subject)).stream()
                .filter(scan -> scan.uploadedBy().equals(by) && !entered.contains(scan.id()))
                .toList();
    }

    Optional<AttachmentSummary> find(SubjectRef subject, UUID scan) {
        return attachments.find(scan).filter(found -> found.subject().equals(place(subject)));
    }

    void hold(AttachmentSummary scan) {
        attachments.hold(List.of(scan.sha256()));
    }

    void writeTo(UUID scan, OutputStream out) {
        attachments.writeTo(scan, out);
    }

    private AttachmentSummary upload(SubjectRef place, String fileName, InputStream bytes, long declaredSize) {
        try {
            return attachments.upload(place, fileName, bytes, declaredSize);
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            throw Problem.invalid(problem.fields().stream()
                    .map(wrong -> new FieldProblem(FIELD, wrong.messageKey(), wrong.arguments()))
                    .toList());
        }
    }

    private static SubjectRef place(SubjectRef subject) {
        return new SubjectRef(subject.kind() + ".paper", subject.id());
    }
}
