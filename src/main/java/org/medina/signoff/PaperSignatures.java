package org.medina.signoff;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.AttachmentSummary;
import org.medina.base.FieldProblem;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Office;
import org.medina.identity.Offices;
import org.medina.identity.Organisation;
import org.medina.identity.Organisations;
import org.medina.identity.PersonId;
import org.medina.signoff.ChainSteps.Turn;
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
    private final ChainSteps chains;
    private final PaperScans scans;
    private final Offices offices;
    private final Organisations organisations;
    private final CurrentActor actors;
    private final Clock clock;

    PaperSignatures(
            PaperStore papers,
            PaperSheets sheets,
            Texts texts,
            Signing signing,
            ChainSteps chains,
            PaperScans scans,
            Offices offices,
            Organisations organisations,
            CurrentActor actors,
            Clock clock) {
        this.papers = papers;
        this.sheets = sheets;
        this.texts = texts;
        this.signing = signing;
        this.chains = chains;
        this.scans = scans;
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
     * Keeps a scan of the signed sheet for the current actor, in the place of one they kept before and did not enter.
     *
     * @throws Problem TOO_LARGE, INVALID for what is no picture of a sheet
     */
    @Transactional
    public AttachmentSummary keepScan(SubjectRef subject, String fileName, InputStream bytes, long declaredSize) {
        return scans.keep(subject, person(actors.get()), fileName, bytes, declaredSize);
    }

    /** The scan that the current actor has kept and not yet entered. */
    public Optional<AttachmentSummary> keptScan(SubjectRef subject) {
        return scans.loose(subject, person(actors.get())).stream().reduce((earlier, later) -> later);
    }

    /**
     * The current actor enters a signed sheet; it counts once somebody else has compared it.
     *
     * @throws Problem INVALID where the claim is not right, CONFLICT as for every signature and where another sheet waits
     */
    @Transactional
    public PaperRecord recordPaper(SubjectRef subject, String hash, PaperClaim claim) {
        Actor actor = actors.get();
        PersonId person = person(actor);
        Organisation organisation = actor.organisation();
        if (organisation == null) {
            throw Problem.forbidden();
        }
        signing.claim(subject, hash, claim.purpose(), claim.organisation());
        turn(subject, hash, claim).ifPresent(turn -> chains.refuseCompilerNamed(turn, claim.signatoryName()));
        if (papers.waiting(subject).isPresent()) {
            throw Problem.of(Problem.Kind.CONFLICT, "signoff.paper-waits");
        }
        check(subject, claim, texts.byHash(hash).orElseThrow(Problem::notFound));
        scans.hold(scan(subject, claim));
        PaperRecord paper = new PaperRecord(
                Ids.next(),
                subject,
                hash,
                claim,
                person,
                actor.name(),
                organisation.id(),
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
            throw Problem.of(
                    Problem.Kind.CONFLICT,
                    paper.status() == PaperRecord.Status.VOID ? "signoff.paper-void" : "signoff.paper-checked");
        }
        PaperRecord checked = right ? confirm(paper, person) : refuse(paper, person, reason);
        papers.close(checked);
        return checked;
    }

    /** The signed sheets of a subject, oldest first. */
    public List<PaperRecord> papers(SubjectRef subject) {
        return papers.of(subject);
    }

    /** The sheet that waits to be compared; there is one at most. */
    public Optional<PaperRecord> waiting(SubjectRef subject) {
        return papers.waiting(subject);
    }

    /** The sheet that waits counts for nothing any more; nothing happens where none does. */
    @Transactional
    public void voidWaiting(SubjectRef subject, @Nullable String reason) {
        papers.voidWaiting(subject, clock.instant(), reason);
    }

    public AttachmentSummary scanOf(PaperRecord paper) {
        return scan(paper.subject(), paper.claim());
    }

    public void writeScan(PaperRecord paper, OutputStream out) {
        scans.writeTo(paper.claim().scan(), out);
    }

    private PaperRecord confirm(PaperRecord paper, PersonId person) {
        PaperClaim claim = paper.claim();
        signing.claim(paper.subject(), paper.textHash(), claim.purpose(), claim.organisation());
        Optional<Turn> turn = turn(paper.subject(), paper.textHash(), claim);
        turn.ifPresent(part -> ChainSteps.refuseCompiler(part, person));
        Signature signature = signing.append(new Signature(
                Ids.next(),
                paper.subject(),
                paper.textHash(),
                claim.purpose(),
                claim.organisation(),
                organisations.get(claim.organisation()).name(),
                claim.office(),
                office(claim).orElseThrow(Problem::notFound).title(),
                null,
                claim.mandate(),
                clock.instant(),
                null,
                claim.signatoryName(),
                null,
                new Signature.PaperTrail(
                        claim.scan(),
                        scan(paper.subject(), claim).sha256(),
                        claim.signedOn(),
                        paper.recordedBy(),
                        person),
                null,
                ""));
        turn.ifPresent(part -> chains.signed(part, signature));
        return paper.confirmed(person, clock.instant());
    }

    /** Whose turn it is where the sheet belongs to a chain. */
    private Optional<Turn> turn(SubjectRef subject, String hash, PaperClaim claim) {
        return claim.purpose().equals(Chains.PURPOSE)
                ? Optional.of(chains.require(subject, hash, claim.organisation(), ChainPart.Kind.SIGNATURE))
                : Optional.empty();
    }

    private PaperRecord refuse(PaperRecord paper, PersonId person, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw Problem.invalid("reason", "signoff.reason-missing");
        }
        return paper.refused(person, clock.instant(), reason.strip());
    }

    private void check(SubjectRef subject, PaperClaim claim, FrozenText text) {
        List<FieldProblem> problems = new ArrayList<>(signing.wrong(claim.mandate()));
        List<FieldProblem> day = signing.past("signedOn", claim.signedOn());
        problems.addAll(day);
        if (day.isEmpty() && claim.signedOn().isBefore(LocalDate.ofInstant(text.at(), ZoneOffset.MIN))) {
            problems.add(FieldProblem.of("signedOn", "signoff.signed-before-text"));
        }
        if (claim.signatoryName().isBlank() || claim.signatoryName().length() > LONGEST_NAME) {
            problems.add(FieldProblem.of("signatory", "signoff.signatory-missing", LONGEST_NAME));
        }
        if (scans.find(subject, claim.scan()).isEmpty()) {
            problems.add(FieldProblem.of("scan", "signoff.scan-missing"));
        }
        if (office(claim).isEmpty()) {
            problems.add(FieldProblem.of("office", "signoff.office-unknown"));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }

    private AttachmentSummary scan(SubjectRef subject, PaperClaim claim) {
        return scans.find(subject, claim.scan()).orElseThrow(Problem::notFound);
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
