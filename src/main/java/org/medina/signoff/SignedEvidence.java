package org.medina.signoff;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.casefile.Exhibits;
import org.medina.signoff.Renditions.Rendition;
import org.medina.signoff.SignatureStore.SignatureRow;
import org.medina.signoff.TextStore.Content;
import org.medina.signoff.TextStore.Removed;
import org.medina.signoff.TextStore.TextRow;
import org.springframework.stereotype.Service;

/**
 * Lays the exact bytes of what was frozen and signed into the evidence of a case, so that every hash can be computed again
 * without this portal. Whether somebody may read them is for the journey to say before.
 */
@Service
public class SignedEvidence {

    private final TextStore texts;
    private final Texts reading;
    private final SignatureStore signatures;
    private final Verifier verifier;
    private final Renditions renditions;
    private final List<Renditions.Holder> holders;
    private final Changes changes;
    private final PlainText plain;
    private final List<CheckedSignatures> checked;

    SignedEvidence(
            TextStore texts,
            Texts reading,
            SignatureStore signatures,
            Verifier verifier,
            Renditions renditions,
            List<Renditions.Holder> holders,
            Changes changes,
            PlainText plain,
            List<CheckedSignatures> checked) {
        this.texts = texts;
        this.reading = reading;
        this.signatures = signatures;
        this.verifier = verifier;
        this.renditions = renditions;
        this.holders = holders;
        this.changes = changes;
        this.plain = plain;
        this.checked = checked;
    }

    /** Who reads it. */
    public enum Reader {
        /** Every text that was ever frozen, and the whole record of each signature, with the names of those who signed. */
        INSIDE,
        /** What anybody may verify: the text that counts, and of its signatures the offices. */
        OUTSIDE
    }

    /** A text that is laid, and where. */
    private record Laid(TextRow row, String folder, FrozenText text) {}

    /** Of a text: its hash, what of it was removed, and the documents that were made of it. */
    record About(String hash, String form, Instant frozenAt, List<RemovedPart> removed, List<Document> documents) {}

    /** What stands in place of a section that endangered somebody. */
    record RemovedPart(String key, String hash, String reason, String office, Instant at) {}

    /** A document as it was made of the text. */
    record Document(String format, String sha256, @Nullable String file) {}

    /** One line of the list of signatures. @param record null where only the offices are told */
    record Line(
            long number,
            String hash,
            String text,
            String purpose,
            String office,
            String organisation,
            Instant at,
            String mandate,
            String mandateDate,
            boolean onPaper,
            @Nullable Instant voidedAt,
            @Nullable String voidedReason,
            @Nullable String record) {}

    public void lay(SubjectRef subject, Reader reader, Exhibits into) {
        List<Laid> laid = new ArrayList<>();
        for (TextRow row : texts.all(subject)) {
            if (reader == Reader.INSIDE || verifier.verify(row.hash()).outcome() == Verification.Outcome.VALID) {
                Laid text = new Laid(
                        row,
                        "texts/" + row.number() + "/",
                        reading.byHash(row.hash()).orElseThrow());
                layText(text, into);
                if (!laid.isEmpty()) {
                    into.data(
                            text.folder() + "changes.json",
                            Map.of(
                                    "since", laid.getLast().row().hash(),
                                    "items", changes.between(laid.getLast().text(), text.text())));
                }
                laid.add(text);
            }
        }
        laySignatures(subject, reader, laid, into);
    }

    private void layText(Laid laid, Exhibits into) {
        byte[] list = Objects.requireNonNull(
                texts.content(laid.row().hash()).orElseThrow().bytes());
        into.file(laid.folder() + "text.json", out -> out.write(list));
        List<Manifest.Entry> entries = Manifest.read(list).sections();
        List<String> hashes = entries.stream().map(Manifest.Entry::hash).toList();
        Map<String, Content> contents = texts.contents(hashes);
        Map<String, Removed> gone = texts.removed(hashes);
        List<RemovedPart> removed = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Manifest.Entry entry = entries.get(i);
            Content content = contents.get(entry.hash());
            byte[] bytes = content == null ? null : content.bytes();
            Removed tombstone = gone.get(entry.hash());
            if (bytes != null) {
                into.file("%ssections/%03d.json".formatted(laid.folder(), i + 1), out -> out.write(bytes));
            } else if (tombstone != null) {
                removed.add(new RemovedPart(
                        entry.key(), entry.hash(), tombstone.reason(), tombstone.office(), tombstone.at()));
            }
        }
        into.file(laid.folder() + "text.txt", out -> out.write(words(laid.text())));
        into.data(
                laid.folder() + "about.json",
                new About(
                        laid.row().hash(),
                        laid.row().form(),
                        laid.text().at(),
                        removed,
                        renditions.of(laid.row().hash()).stream()
                                .map(document -> layDocument(laid.folder(), document, into))
                                .toList()));
    }

    private Document layDocument(String folder, Rendition document, Exhibits into) {
        String format = document.format().code();
        String name = folder + "document-" + document.sha256().substring(0, 12) + "." + format;
        boolean kept = holders.stream().anyMatch(holder -> holder.open(document.sha256())
                .map(bytes -> {
                    into.file(name, out -> {
                        try (bytes) {
                            bytes.transferTo(out);
                        }
                    });
                    return true;
                })
                .orElse(false));
        return new Document(format, document.sha256(), kept ? name : null);
    }

    private byte[] words(FrozenText text) {
        String kind = text.subject().kind();
        String title = Objects.requireNonNullElse(text.title(), "");
        return text.sections().stream()
                .map(part -> plain.heading(kind, part.key()) + "\n\n"
                        + (part.value() == null ? "█████" : plain.of(kind, part.key(), part.value())))
                .collect(Collectors.joining("\n\n", title + "\n\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private void laySignatures(SubjectRef subject, Reader reader, List<Laid> laid, Exhibits into) {
        Set<String> hashes = laid.stream().map(text -> text.row().hash()).collect(Collectors.toSet());
        List<Line> lines = new ArrayList<>();
        for (SignatureRow row : signatures.of(subject)) {
            if (hashes.contains(row.textHash()) && (reader == Reader.INSIDE || isTold(subject, row))) {
                String record = null;
                if (reader == Reader.INSIDE) {
                    record = "signatures/%06d.json".formatted(row.number());
                    into.file(record, out -> out.write(row.record()));
                }
                lines.add(line(row, record));
            }
        }
        if (!lines.isEmpty()) {
            into.data("signatures.json", Map.of("items", lines));
        }
    }

    private boolean isTold(SubjectRef subject, SignatureRow row) {
        return row.voided() == null
                && checked.stream()
                        .filter(journey -> journey.kind().equals(subject.kind()))
                        .allMatch(journey ->
                                journey.of(subject).contains(row.signature().id()));
    }

    private static Line line(SignatureRow row, @Nullable String record) {
        Signature signature = row.signature();
        Signature.Voided voided = row.voided();
        return new Line(
                row.number(),
                row.hash(),
                row.textHash(),
                row.purpose(),
                signature.officeTitle(),
                signature.organisationName(),
                signature.at(),
                signature.mandate().document(),
                signature.mandate().date().toString(),
                signature.onPaper(),
                voided == null ? null : voided.at(),
                voided == null ? null : voided.reason(),
                record);
    }
}
