package org.medina.signoff;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.medina.attachment.AttachmentSummary;
import org.medina.attachment.Attachments;
import org.medina.base.FieldProblem;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Office;
import org.medina.identity.Offices;
import org.medina.identity.Organisations;
import org.medina.identity.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signatures one by one, where many offices sign the same text: a sheet that two people of the journey have compared, however
 * many sheets wait there, and a signature that ceases to count while the others stand.
 */
@Service
public class SingleSignatures {

    private final Signing signing;
    private final TextStore store;
    private final SignatureStore signatures;
    private final Texts texts;
    private final Attachments attachments;
    private final Offices offices;
    private final Organisations organisations;
    private final CurrentActor actors;
    private final Clock clock;

    SingleSignatures(
            Signing signing,
            TextStore store,
            SignatureStore signatures,
            Texts texts,
            Attachments attachments,
            Offices offices,
            Organisations organisations,
            CurrentActor actors,
            Clock clock) {
        this.signing = signing;
        this.store = store;
        this.signatures = signatures;
        this.texts = texts;
        this.attachments = attachments;
        this.offices = offices;
        this.organisations = organisations;
        this.actors = actors;
        this.clock = clock;
    }

    /** Whether a sheet could be taken. @throws Problem INVALID with what is not right about it, CONFLICT as {@link #sign} */
    @Transactional
    public void check(SubjectRef subject, String textHash, PaperClaim claim) {
        signing.claim(subject, textHash, claim.purpose(), claim.organisation());
        FrozenText text = texts.byHash(textHash).orElseThrow(Problem::notFound);
        List<FieldProblem> problems = new ArrayList<>(signing.wrong(claim.mandate()));
        List<FieldProblem> day = signing.past("signedOn", claim.signedOn());
        problems.addAll(day);
        if (day.isEmpty() && claim.signedOn().isBefore(LocalDate.ofInstant(text.at(), ZoneOffset.MIN))) {
            problems.add(FieldProblem.of("signedOn", "signoff.signed-before-text"));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }

    /**
     * The current actor has compared a sheet that somebody else entered; it counts as that office's signature.
     *
     * @throws Problem FORBIDDEN for who entered it; CONFLICT if the text is another, or the organisation has signed already
     */
    @Transactional
    public Signature sign(SubjectRef subject, String textHash, PaperClaim claim, PersonId recordedBy) {
        Actor actor = actors.get();
        PersonId person = actor.person();
        if (person == null || person.equals(recordedBy)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "signoff.paper-own");
        }
        signing.claim(subject, textHash, claim.purpose(), claim.organisation());
        AttachmentSummary scan = attachments.find(claim.scan()).orElseThrow(Problem::notFound);
        attachments.hold(List.of(scan.sha256()));
        return signing.append(new Signature(
                Ids.next(),
                subject,
                textHash,
                claim.purpose(),
                claim.organisation(),
                organisations.get(claim.organisation()).name(),
                claim.office(),
                office(claim).title(),
                null,
                claim.mandate(),
                clock.instant(),
                null,
                claim.signatoryName(),
                null,
                new Signature.PaperTrail(claim.scan(), scan.sha256(), claim.signedOn(), recordedBy, person),
                null,
                ""));
    }

    /** One signature of a subject ceases to count; it stays in the record, and the others stand. */
    @Transactional
    public void voidOne(SubjectRef subject, UUID signature, String reason) {
        store.lock(subject);
        signatures.voidOne(subject, signature, clock.instant(), reason);
    }

    private Office office(PaperClaim claim) {
        return offices.of(claim.organisation()).stream()
                .filter(office -> office.id().equals(claim.office()))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
