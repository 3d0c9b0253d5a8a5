package org.medina.declaration.api;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.AttachmentSummary;
import org.medina.base.SubjectRef;
import org.medina.base.api.Listing;
import org.medina.casefile.CaseEvidence;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.Exhibits;
import org.medina.declaration.DeclarationId;
import org.medina.declaration.DeclarationReading;
import org.medina.declaration.EndorsementDetails;
import org.medina.declaration.EndorsementReading;
import org.medina.identity.CurrentActor;
import org.medina.identity.Relation;
import org.medina.signoff.SignedEvidence;
import org.springframework.stereotype.Component;

/** A declaration in the evidence of its case; the endorsements with their proofs are the secretariat’s to take along. */
@Component
class DeclarationExhibits implements CaseEvidence {

    private final DeclarationReading reading;
    private final EndorsementReading endorsements;
    private final SignedEvidence signed;
    private final CaseFiles cases;
    private final CurrentActor current;

    DeclarationExhibits(
            DeclarationReading reading,
            EndorsementReading endorsements,
            SignedEvidence signed,
            CaseFiles cases,
            CurrentActor current) {
        this.reading = reading;
        this.endorsements = endorsements;
        this.signed = signed;
        this.cases = cases;
        this.current = current;
    }

    @Override
    public void lay(SubjectRef subject, Exhibits into) {
        if (!subject.kind().equals(DeclarationId.KIND)) {
            return;
        }
        DeclarationId id = new DeclarationId(subject.id());
        into.data(
                "declaration.json",
                Objects.requireNonNull(DeclarationJson.answer(reading.get(id)).getBody()));
        boolean secretariat = cases.relations(subject, current.get()).contains(Relation.SECRETARIAT);
        signed.lay(subject, secretariat ? SignedEvidence.Reader.INSIDE : SignedEvidence.Reader.OUTSIDE, into);
        into.ifAllowed(() -> {
            List<EndorsementDetails> all = endorsements.all(id);
            into.data(
                    "endorsements.json",
                    new Listing<>(all.stream().map(EndorsementJson::of).toList(), null));
            all.forEach(one -> {
                file(id, one.id().value(), one.mandateFile(), into);
                file(id, one.id().value(), one.sheet(), into);
            });
        });
    }

    private void file(DeclarationId id, UUID endorsement, @Nullable AttachmentSummary file, Exhibits into) {
        if (file != null) {
            into.file(
                    "endorsements/" + endorsement + "/" + file.fileName(),
                    out -> endorsements.writeTo(id, endorsement, file.id(), out));
        }
    }
}
