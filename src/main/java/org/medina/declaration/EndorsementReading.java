package org.medina.declaration;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.AttachmentSummary;
import org.medina.attachment.Attachments;
import org.medina.base.Problem;
import org.medina.identity.Organisation;
import org.medina.identity.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Endorsements with their proofs: the secretariat sees all of them, a city its own. */
@Service
public class EndorsementReading {

    private static final int MANY = 1000;

    private final DeclarationAccess access;
    private final EndorsementRepository endorsements;
    private final Organisations organisations;
    private final Attachments attachments;

    EndorsementReading(
            DeclarationAccess access,
            EndorsementRepository endorsements,
            Organisations organisations,
            Attachments attachments) {
        this.access = access;
        this.endorsements = endorsements;
        this.organisations = organisations;
        this.attachments = attachments;
    }

    /** All of them, those that wait first. @throws Problem NOT_FOUND, FORBIDDEN to all but the secretariat */
    @Transactional(readOnly = true)
    public List<EndorsementDetails> all(DeclarationId id) {
        DeclarationAccess.Opened opened = access.toSee(id, DeclarationAction.SEE_ENDORSEMENTS);
        return endorsements.findAll(id.value(), MANY).stream()
                .sorted((one, other) -> Boolean.compare(waits(other), waits(one)))
                .map(endorsement -> details(opened, endorsement))
                .toList();
    }

    private static boolean waits(Endorsement endorsement) {
        return endorsement.status() == EndorsementStatus.HANDED_IN;
    }

    /** One of them. @throws Problem NOT_FOUND also to a city of which it is not the own one */
    @Transactional(readOnly = true)
    public EndorsementDetails get(DeclarationId id, UUID endorsement) {
        return details(seen(id, endorsement), endorsements.findById(endorsement).orElseThrow());
    }

    /** The paper of an endorsement that the reader may see. @throws Problem NOT_FOUND */
    @Transactional(readOnly = true)
    public AttachmentSummary file(DeclarationId id, UUID endorsement, UUID file) {
        seen(id, endorsement);
        return attachments.get(new EndorsementId(endorsement).subject(), file);
    }

    @Transactional(readOnly = true)
    public void writeTo(DeclarationId id, UUID endorsement, UUID file, OutputStream out) {
        attachments.writeTo(file(id, endorsement, file).id(), out);
    }

    /** The one of the organisation that is acted for. */
    @Nullable
    EndorsementDetails own(DeclarationAccess.Opened opened) {
        Organisation own = opened.actor().organisation();
        DeclarationId id = opened.declaration().id();
        return Optional.ofNullable(own)
                .flatMap(city -> endorsements.findStanding(id.value(), city.id().value()))
                .map(endorsement -> details(opened, endorsement))
                .orElse(null);
    }

    private DeclarationAccess.Opened seen(DeclarationId id, UUID endorsement) {
        DeclarationAccess.Opened opened = access.toSee(id, DeclarationAction.READ);
        Endorsement found = endorsements
                .findById(endorsement)
                .filter(one -> one.declaration().equals(id))
                .orElseThrow(Problem::notFound);
        Organisation own = opened.actor().organisation();
        boolean ours = own != null && own.id().equals(found.organisation());
        if (!ours && !opened.may(DeclarationAction.SEE_ENDORSEMENTS)) {
            throw Problem.notFound();
        }
        return opened;
    }

    private EndorsementDetails details(DeclarationAccess.Opened opened, Endorsement endorsement) {
        boolean elsewhere = !endorsement.enteredFor().equals(endorsement.organisation());
        return new EndorsementDetails(
                endorsement.id(),
                organisations.get(endorsement.organisation()),
                endorsement.status(),
                endorsement.mandate().orElse(null),
                file(endorsement.mandateFile()),
                file(endorsement.sheetFile()),
                endorsement.isOnPaper(),
                endorsement.office().orElse(null),
                endorsement.signatory().orElse(null),
                endorsement.signedOn().orElse(null),
                elsewhere ? organisations.get(endorsement.enteredFor()).name() : null,
                endorsement.handedInAt().orElse(null),
                endorsement.acceptedAt().orElse(null),
                endorsement.takenBackAt().orElse(null),
                endorsement.returnReason().orElse(null),
                endorsement.signatureHash().orElse(null),
                opened.may(DeclarationAction.CHECK)
                        && waits(endorsement)
                        && !endorsement.wasHandedInBy(opened.actor().person()));
    }

    private @Nullable AttachmentSummary file(Optional<UUID> id) {
        return id.flatMap(attachments::find).orElse(null);
    }
}
