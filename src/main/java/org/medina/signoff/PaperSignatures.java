package org.medina.signoff;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The paper way: a sheet is printed, signed, scanned, entered by one person and compared by another. */
@Service
public class PaperSignatures {

    private static final int LONGEST_NAME = 200;

    private final PaperStore papers;
    private final PaperSheets sheets;
    private final Texts texts;
    private final Signing signing;
    private final Attachments attachments;
    private final Offices offices;
    private final Organisations organisations;
    private final CurrentActor actors;
    private final Clock clock;

    PaperSignatures(
            PaperStore papers,
            PaperSheets sheets,
            Texts texts,
            Signing signing,
            Attachments attachments,
            Offices offices,
            Organisations organisations,
            CurrentActor actors,
            Clock clock) {
        this.papers = papers;
        this.sheets = sheets;
        this.texts = texts;
        this.signing = signing;
        this.attachments = attachments;
        this.offices = offices;
        this.organisations = organisations;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * The sheet of the subject's current text, in the reader's language but for the text itself.
     *
     * @throws Problem NOT_FOUND where nothing is frozen
     */
    public PaperSheet sheet(SubjectRef subject) {
        return sheets.of(texts.current(subject).orElseThrow(Problem::notFound));
    }

    /**
     * The current actor enters a signed sheet; it counts once somebody else has compared it.
     *
     * @throws Problem INVALID where the claim is not right, CONFLICT as for every signature
     */
    @Transactional
    public PaperRecord recordPaper(SubjectRef subject, String hash, PaperClaim claim) {
        Actor actor = actors.get();
        PersonId person = person(actor);
        signing.claim(subject, hash, claim.purpose(), claim.organisation());
        signing.check(claim.mandate());
        check(subject, claim, texts.byHash(hash).orElseThrow(Problem::notFound));
        attachments.hold(List.of(scan(claim).sha256()));
        PaperRecord paper = new PaperRecord(
                Ids.next(),
                subject,
                hash,
                claim,
                person,
                actor.name(),
                clock.instant(),
                PaperRecord.Status.AWAITING_CHECK,
                null,
                null,
                null);
        papers.insert(paper);
        return paper;
    }

    /**
     * The current actor, another person than who entered it, says whether scan and text agree.
     *
     * @param reason needed when they do not
     * @throws Problem NOT_FOUND; FORBIDDEN for who entered it; CONFLICT where it was compared already, or as for every
     *     signature; INVALID without a reason
     */
    @Transactional
    public PaperRecord checkPaper(UUID id, boolean right, @Nullable String reason) {
        PersonId person = person(actors.get());
        PaperRecord paper = papers.take(id).orElseThrow(Problem::notFound);
        if (paper.recordedBy().equals(person)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "signoff.paper-own");
        }
        if (paper.status() != PaperRecord.Status.AWAITING_CHECK) {
            throw Problem.of(Problem.Kind.CONFLICT, "signoff.paper-checked");
        }
        PaperRecord checked = right ? confirm(paper, person) : refuse(paper, person, reason);
        papers.close(checked);
        return checked;
    }

    /** The signed sheets of a subject, oldest first. */
    public List<PaperRecord> papers(SubjectRef subject) {
        return papers.of(subject);
    }

    private PaperRecord confirm(PaperRecord paper, PersonId person) {
        PaperClaim claim = paper.claim();
        signing.claim(paper.subject(), paper.textHash(), claim.purpose(), claim.organisation());
        signing.append(new Signature(
                Ids.next(),
                paper.subject(),
                paper.textHash(),
                claim.purpose(),
                claim.organisation(),
                organisations.get(claim.organisation()).name(),
                claim.office(),
                office(claim).orElseThrow(Problem::notFound).title(),
                claim.mandate(),
                clock.instant(),
                null,
                claim.signatoryName(),
                null,
                new Signature.PaperTrail(
                        claim.scan(), scan(claim).sha256(), claim.signedOn(), paper.recordedBy(), person),
                null,
                ""));
        return paper.confirmed(person, clock.instant());
    }

    private PaperRecord refuse(PaperRecord paper, PersonId person, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw Problem.invalid("reason", "signoff.reason-missing");
        }
        return paper.refused(person, clock.instant(), reason.strip());
    }

    private void check(SubjectRef subject, PaperClaim claim, FrozenText text) {
        List<FieldProblem> problems = new ArrayList<>(signing.past("signedOn", claim.signedOn()));
        if (problems.isEmpty() && claim.signedOn().isBefore(LocalDate.ofInstant(text.at(), ZoneOffset.MIN))) {
            problems.add(FieldProblem.of("signedOn", "signoff.signed-before-text"));
        }
        if (claim.signatoryName().isBlank() || claim.signatoryName().length() > LONGEST_NAME) {
            problems.add(FieldProblem.of("signatoryName", "signoff.signatory-missing", LONGEST_NAME));
        }
        if (attachments
                .find(claim.scan())
                .filter(scan -> scan.subject().equals(subject))
                .isEmpty()) {
            problems.add(FieldProblem.of("scan", "signoff.scan-missing"));
        }
        if (office(claim).isEmpty()) {
            problems.add(FieldProblem.of("office", "signoff.office-unknown"));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }

    private AttachmentSummary scan(PaperClaim claim) {
        return attachments.find(claim.scan()).orElseThrow(Problem::notFound);
    }

    private Optional<Office> office(PaperClaim claim) {
        return offices.of(claim.organisation()).stream()
                .filter(office -> office.id().equals(claim.office()))
                .findFirst();
    }

    private static PersonId person(Actor actor) {
        PersonId person = actor.person();
        if (person == null) {
            throw Problem.forbidden();
        }
        return person;
    }
}
