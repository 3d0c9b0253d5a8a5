package org.medina.signoff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.signoff.SignatureStore.SignatureRow;
import org.medina.signoff.TextStore.Content;
import org.medina.signoff.TextStore.TextRow;
import org.medina.signoff.Verification.Outcome;
import org.medina.signoff.Verification.SignedBy;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Recomputes every hash from the stored bytes; never rebuilds anything from the case. */
@Component
class Verifier {

    private final TextStore texts;
    private final SignatureStore signatures;
    private final CaseFiles caseFiles;

    Verifier(TextStore texts, SignatureStore signatures, CaseFiles caseFiles) {
        this.texts = texts;
        this.signatures = signatures;
        this.caseFiles = caseFiles;
    }

    Verification verify(String hash) {
        Optional<TextRow> row = Sha256.looksLikeOne(hash) ? texts.find(hash) : Optional.empty();
        return row.map(this::verify).orElseGet(() -> Verification.unknown(hash));
    }

    private Verification verify(TextRow row) {
        List<SignatureRow> under = signatures.under(row.hash());
        byte[] bytes = texts.content(row.hash())
                .filter(Content::intact)
                .map(Content::bytes)
                .orElse(null);
        Manifest manifest = bytes == null ? null : manifest(bytes);
        if (manifest == null
                || !manifest.subject().equals(row.subject())
                || !manifest.form().equals(row.form())) {
            return altered(row);
        }
        Map<String, Content> contents = texts.contents(
                manifest.sections().stream().map(Manifest.Entry::hash).toList());
        boolean sectionsIntact = manifest.sections().stream()
                .map(entry -> contents.get(entry.hash()))
                .allMatch(content -> content != null && content.intact());
        if (!sectionsIntact || !under.stream().allMatch(this::intact)) {
            return altered(row);
        }
        return told(row, manifest, contents, under);
    }

    private Verification told(TextRow row, Manifest manifest, Map<String, Content> contents, List<SignatureRow> under) {
        String supersededBy = texts.signedAfter(row).orElse(null);
        Outcome outcome = outcome(row, under, supersededBy);
        if (outcome == Outcome.UNSIGNED || under.isEmpty()) {
            // Nobody has stood up for this text yet: its title is still the drafters' own.
            return new Verification(
                    row.hash(), outcome, null, row.form(), null, null, manifest.frozenAt(), List.of(), null, List.of());
        }
        List<String> removed = manifest.sections().stream()
                .filter(entry -> isRemoved(contents.get(entry.hash())))
                .map(Manifest.Entry::key)
                .toList();
        return new Verification(
                row.hash(),
                outcome,
                row.subject(),
                row.form(),
                title(manifest, contents),
                caseFiles.find(row.subject()).map(CaseFile::reference).orElse(null),
                manifest.frozenAt(),
                under.stream().map(signature -> signedBy(signature.signature())).toList(),
                supersededBy,
                removed);
    }

    private Outcome outcome(TextRow row, List<SignatureRow> under, @Nullable String supersededBy) {
        if (supersededBy != null) {
            return Outcome.SUPERSEDED;
        }
        if (under.stream().anyMatch(signature -> signature.voided() == null)) {
            return Outcome.VALID;
        }
        boolean latest = texts.current(row.subject())
                .map(current -> current.hash().equals(row.hash()))
                .orElse(false);
        return latest && under.isEmpty() ? Outcome.UNSIGNED : Outcome.SUPERSEDED;
    }

    /** Whether a signature's bytes, its row and its neighbours in the chain agree. */
    private boolean intact(SignatureRow row) {
        if (!Sha256.of(row.record()).equals(row.hash())) {
            return false;
        }
        SignatureRecord link = SignatureRecord.read(row.record(), null);
        Signature signature = link.signature();
        return signature.textHash().equals(row.textHash())
                && signature.purpose().equals(row.purpose())
                && signature.organisation().value().equals(row.organisation())
                && link.number() == row.number()
                && link.previous().equals(row.previous())
                && row.previous()
                        .equals(
                                row.number() == 1
                                        ? ""
                                        : signatures.hashOf(row.number() - 1).orElse("gone"));
    }

    private static @Nullable Manifest manifest(byte[] bytes) {
        try {
            return Manifest.read(bytes);
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    private static @Nullable String title(Manifest manifest, Map<String, Content> contents) {
        Content content = contents.get(manifest.sections().getFirst().hash());
        byte[] bytes = content == null ? null : content.bytes();
        return bytes == null ? null : SectionBytes.value(bytes).stringValue();
    }

    private static boolean isRemoved(@Nullable Content content) {
        return content != null && content.bytes() == null;
    }

    private static SignedBy signedBy(Signature signature) {
        Signature.Voided voided = signature.voided();
        return new SignedBy(
                signature.officeTitle(),
                signature.organisationName(),
                signature.at(),
                signature.onPaper() ? Verification.How.PAPER : Verification.How.ELECTRONIC,
                signature.mandate(),
                voided == null ? null : voided.at());
    }

    private static Verification altered(TextRow row) {
        return new Verification(
                row.hash(), Outcome.ALTERED, null, row.form(), null, null, null, List.of(), null, List.of());
    }
}
