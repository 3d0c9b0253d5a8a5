package org.medina.signoff;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.base.Sha256;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.signoff.ChainState.Status;
import org.medina.signoff.ChainStore.ChainRow;
import org.medina.signoff.ChainStore.PartRow;
import org.medina.signoff.Renditions.Rendition;
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
    private final ChainStore chains;
    private final Renditions renditions;
    private final CaseFiles caseFiles;
    private final List<CheckedSignatures> checked;

    Verifier(
            TextStore texts,
            SignatureStore signatures,
            ChainStore chains,
            Renditions renditions,
            CaseFiles caseFiles,
            List<CheckedSignatures> checked) {
        this.texts = texts;
        this.signatures = signatures;
        this.chains = chains;
        this.renditions = renditions;
        this.caseFiles = caseFiles;
        this.checked = checked;
    }

    /** @param hash of a text, or of a document in which one was handed out */
    Verification verify(String hash) {
        if (!Sha256.looksLikeOne(hash)) {
            return Verification.unknown(hash);
        }
        return texts.find(hash)
                .map(this::verify)
                .or(() -> renditions.find(hash).flatMap(this::verify))
                .orElseGet(() -> Verification.unknown(hash));
    }

    private Optional<Verification> verify(Rendition document) {
        return texts.find(document.textHash()).map(this::verify).map(text -> text.of(document));
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
        Optional<ChainRow> chain = chains.under(row.hash());
        if (!sectionsIntact || !under.stream().allMatch(this::intact) || !holds(chain, under)) {
            return altered(row);
        }
        return told(
                row,
                manifest,
                contents,
                readable(row.subject(), under),
                chain.map(ChainRow::status).orElse(Status.COMPLETED));
    }

    /** Those that everybody may read of. */
    private List<SignatureRow> readable(SubjectRef subject, List<SignatureRow> under) {
        return checked.stream()
                .filter(journey -> journey.kind().equals(subject.kind()))
                .findFirst()
                .map(journey -> journey.of(subject))
                .map(found -> under.stream()
                        .filter(row -> found.contains(row.signature().id()))
                        .toList())
                .orElse(under);
    }

    /** Whether the signatures are there that a chain says it has. */
    private boolean holds(Optional<ChainRow> chain, List<SignatureRow> under) {
        return chain.map(ChainRow::id).map(chains::parts).orElse(List.of()).stream()
                .map(PartRow::signatureHash)
                .filter(Objects::nonNull)
                .allMatch(hash -> under.stream().anyMatch(row -> row.hash().equals(hash)));
    }

    private Verification told(
            TextRow row, Manifest manifest, Map<String, Content> contents, List<SignatureRow> under, Status chain) {
        String supersededBy = texts.signedAfter(row).orElse(null);
        Outcome outcome = outcome(row, under, supersededBy, chain);
        if (outcome == Outcome.UNSIGNED || under.isEmpty() || chain != Status.COMPLETED) {
            // Not everybody has stood up for this text yet: its title is still the drafters' own.
            return new Verification(
                    row.hash(),
                    outcome,
                    null,
                    row.form(),
                    null,
                    null,
                    manifest.frozenAt(),
                    List.of(),
                    null,
                    List.of(),
                    null);
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
                removed,
                null);
    }

    private Outcome outcome(TextRow row, List<SignatureRow> under, @Nullable String supersededBy, Status chain) {
        if (supersededBy != null || chain == Status.RETURNED || chain == Status.REPLACED) {
            return Outcome.SUPERSEDED;
        }
        if (chain == Status.OPEN) {
            return under.isEmpty() ? Outcome.UNSIGNED : Outcome.INCOMPLETE;
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
        return row.agreesWithItself()
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
                signature.onBehalfOf() != null,
                signature.at(),
                signature.onPaper() ? Verification.How.PAPER : Verification.How.ELECTRONIC,
                signature.mandate(),
                voided == null ? null : voided.at());
    }

    private static Verification altered(TextRow row) {
        return new Verification(
                row.hash(), Outcome.ALTERED, null, row.form(), null, null, null, List.of(), null, List.of(), null);
    }
}
