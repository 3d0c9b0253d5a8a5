package org.medina.declaration;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.AttachmentSummary;
import org.medina.attachment.Attachments;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.casefile.Visibility;
import org.medina.identity.CurrentActor;
import org.medina.identity.FreshLogin;
import org.medina.identity.Office;
import org.medina.identity.OfficeId;
import org.medina.identity.Offices;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.medina.signoff.MandateProof;
import org.medina.signoff.PaperClaim;
import org.medina.signoff.PaperSheet;
import org.medina.signoff.PaperSignatures;
import org.medina.signoff.Signature;
import org.medina.signoff.Signoff;
import org.medina.signoff.SingleSignatures;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a city endorses: with its mandate's document, by its signatory or on paper; and how it takes that back. */
@Service
public class DeclarationEndorsing {

    /** What an office signs a declaration for. */
    static final String PURPOSE = "declaration";

    private final DeclarationAccess access;
    private final DeclarationCase declarationCase;
    private final EndorsementRepository endorsements;
    private final CityWork cityWork;
    private final DeclarationProcess process;
    private final Attachments attachments;
    private final Signoff signoff;
    private final PaperSignatures papers;
    private final SingleSignatures single;
    private final Offices offices;
    private final Cities cities;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final Duration maxLoginAge;

    DeclarationEndorsing(
            DeclarationAccess access,
            DeclarationCase declarationCase,
            EndorsementRepository endorsements,
            CityWork cityWork,
            DeclarationProcess process,
            Attachments attachments,
            Signoff signoff,
            PaperSignatures papers,
            SingleSignatures single,
            Offices offices,
            Cities cities,
            CurrentActor currentActor,
            Clock clock,
            @Value("${medina.signature.max-login-age}") Duration maxLoginAge) {
        this.access = access;
        this.declarationCase = declarationCase;
        this.endorsements = endorsements;
        this.cityWork = cityWork;
        this.process = process;
        this.attachments = attachments;
        this.signoff = signoff;
        this.papers = papers;
        this.single = single;
        this.offices = offices;
        this.cities = cities;
        this.currentActor = currentActor;
        this.clock = clock;
        this.maxLoginAge = maxLoginAge;
    }

    /** Which paper a file is. */
    public enum Paper {
        /** The decision that lets the city endorse. */
        MANDATE,
        /** The sheet that was signed by hand. */
        SHEET
    }

    /**
     * Puts a paper to a city's endorsement, which begins with its first one; another one takes the place of the one before.
     *
     * @param city by short name or id: whose endorsement it is, where the secretariat enters it; null for the city that is acted for
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE; CONFLICT where it has endorsed; TOO_LARGE, INVALID
     */
    @Transactional
    public AttachmentSummary attach(
            DeclarationId id,
            Paper paper,
            @Nullable String city,
            @Nullable String fileName,
            InputStream bytes,
            long declaredSize) {
        boolean bySecretariat = isSecretariat();
        DeclarationAccess.Opened opened =
                access.toChange(id, bySecretariat ? DeclarationAction.RECORD_PAPER : DeclarationAction.PREPARE);
        Organisation endorser = endorser(opened, city);
        Endorsement endorsement = standing(id, endorser.id())
                .orElseGet(
                        () -> Endorsement.begin(EndorsementId.next(), id, endorser.id(), opened.ownId(), opened.at()));
        AttachmentSummary file =
                attachments.upload(endorsement.id().subject(), fileName == null ? "" : fileName, bytes, declaredSize);
        switch (paper) {
            case MANDATE -> endorsement.mandate(file.id(), file.sha256());
            case SHEET -> endorsement.sheet(file.id());
        }
        endorsements.save(endorsement);
        cityWork.refresh(opened.declaration(), endorser.id());
        return file;
    }

    /** The current text as a sheet to sign by hand. @throws Problem NOT_FOUND, WRONG_STATE before it was opened */
    @Transactional(readOnly = true)
    public PaperSheet sheet(DeclarationId id) {
        Declaration declaration = access.toSee(id, DeclarationAction.READ).declaration();
        if (declaration.openedAt().isEmpty()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "declaration.problem.wrong-state");
        }
        return papers.sheet(id.subject());
    }

    /**
     * The current actor endorses exactly the fixed text for their city, for the office whose mandate they hold.
     *
     * @param textHash hash of the text the signatory has read
     * @throws Problem FRESH_LOGIN_NEEDED, NOT_FOUND, FORBIDDEN, WRONG_STATE; CONFLICT if the text is another or the city has
     *     endorsed; INVALID without the mandate's document, its name and date
     */
    @Transactional
    public Signature endorse(
            DeclarationId id, @Nullable String textHash, @Nullable String document, @Nullable LocalDate date) {
        FreshLogin.require(currentActor.get(), clock, maxLoginAge);
        DeclarationAccess.Opened opened = access.toChange(id, DeclarationAction.ENDORSE);
        MandateProof mandate = mandate(document, date);
        String read = Words.required("textHash", textHash, Words.SHORT);
        Endorsement endorsement = prepared(id, opened.ownId());
        endorsement.sign(mandate, opened.person(), opened.at());
        hold(endorsement);
        Signature signature = signoff.sign(id.subject(), read, mandate, PURPOSE);
        endorsement.signed(signature);
        handedIn(opened, endorsement, "endorse", null);
        return signature;
    }

    /**
     * What stands on a sheet that was signed by hand.
     *
     * @param office id of the office that signed
     * @param signatory as written under the signature
     */
    public record SignedSheet(
            @Nullable UUID office,
            @Nullable String signatory,
            @Nullable LocalDate signedOn,
            @Nullable String document,
            @Nullable LocalDate date) {}

    /**
     * Enters an endorsement that was signed by hand; it counts once another person of the secretariat has compared it.
     *
     * @param city by short name or id: whose endorsement it is, where the secretariat enters it; null for the city that is acted for
     */
    @Transactional
    public void recordPaper(DeclarationId id, @Nullable String city, SignedSheet sheet) {
        DeclarationAccess.Opened opened = access.toChange(id, DeclarationAction.RECORD_PAPER);
        Organisation endorser = endorser(opened, city);
        MandateProof mandate = mandate(sheet.document(), sheet.date());
        String signatory = Words.required("signatory", sheet.signatory(), Words.SHORT);
        LocalDate day = required("signedOn", sheet.signedOn());
        Office office = offices.of(endorser.id()).stream()
                .filter(one -> one.id().value().equals(sheet.office()))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("office", "declaration.problem.no-office"));
        Endorsement endorsement = prepared(id, endorser.id());
        endorsement.record(
                mandate,
                new Endorsement.Sheet(office.id().value(), office.title(), signatory, day, opened.ownId()),
                opened.person(),
                opened.at());
        single.check(id.subject(), opened.declaration().endorsedHash(), claim(endorsement));
        hold(endorsement);
        handedIn(opened, endorsement, "record-paper", endorser.name());
    }

    /** What a sheet says, for the record of signatures. */
    static PaperClaim claim(Endorsement endorsement) {
        return new PaperClaim(
                endorsement.sheetFile().orElseThrow(),
                endorsement.organisation(),
                new OfficeId(endorsement.officeOnPaper()),
                endorsement.signatory().orElseThrow(),
                endorsement.signedOn().orElseThrow(),
                endorsement.mandate().orElseThrow(),
                PURPOSE);
    }

    /** The city does not stand behind the text any more; that it did stays in the record. */
    @Transactional
    public void takeBack(DeclarationId id, @Nullable String reason) {
        DeclarationAccess.Opened opened = access.toChange(id, DeclarationAction.TAKE_BACK);
        String because = Words.required("reason", reason, Words.MEDIUM);
        Endorsement endorsement = standing(id, opened.ownId())
                .orElseThrow(() -> Problem.of(Problem.Kind.WRONG_STATE, "declaration.problem.not-endorsed"));
        boolean counted = endorsement.status() == EndorsementStatus.ACCEPTED;
        boolean waited = endorsement.status() == EndorsementStatus.HANDED_IN;
        endorsement.signature().ifPresent(given -> single.voidOne(id.subject(), given, because));
        endorsement.takeBack(opened.at());
        endorsements.save(endorsement);
        // why is the city's own affair; that it does is everybody's, once it was counted
        declarationCase.noted(opened.declaration(), "take-back", because, Visibility.ORGANISATION);
        if (counted) {
            declarationCase.noted(
                    opened.declaration(), "taken-back", opened.own().name(), Visibility.PUBLIC);
        }
        cityWork.refresh(opened.declaration(), opened.ownId());
        if (waited && endorsements.countWaiting(id.value()) == 0) {
            process.allChecked(id);
        }
    }

    private void handedIn(
            DeclarationAccess.Opened opened, Endorsement endorsement, String action, @Nullable String whose) {
        DeclarationId id = opened.declaration().id();
        boolean first = endorsements.countWaiting(id.value()) == 0;
        endorsements.save(endorsement);
        declarationCase.noted(opened.declaration(), action, whose, Visibility.ORGANISATION);
        cityWork.refresh(opened.declaration(), endorsement.organisation());
        if (first) {
            process.handedIn(id);
        }
    }

    private Optional<Endorsement> standing(DeclarationId id, OrganisationId city) {
        return endorsements.findStanding(id.value(), city.value());
    }

    private Endorsement prepared(DeclarationId id, OrganisationId city) {
        return standing(id, city)
                .orElseThrow(() -> Problem.invalid("mandate.file", "declaration.problem.mandate-needed"));
    }

    /** Papers that prove something are kept for good. */
    private void hold(Endorsement endorsement) {
        attachments.hold(attachments.list(endorsement.id().subject()).stream()
                .filter(file -> endorsement
                                .mandateFile()
                                .filter(file.id()::equals)
                                .isPresent()
                        || endorsement.sheetFile().filter(file.id()::equals).isPresent())
                .map(AttachmentSummary::sha256)
                .toList());
    }

    private Organisation endorser(DeclarationAccess.Opened opened, @Nullable String city) {
        if (opened.own().kind() == OrganisationKind.SECRETARIAT) {
            return cities.named("organisation", city);
        }
        if (city != null && !cities.named("organisation", city).equals(opened.own())) {
            throw Problem.forbidden();
        }
        return opened.own();
    }

    private boolean isSecretariat() {
        Organisation own = currentActor.get().organisation();
        return own != null && own.kind() == OrganisationKind.SECRETARIAT;
    }

    private static MandateProof mandate(@Nullable String document, @Nullable LocalDate date) {
        return new MandateProof(
                Words.required("mandate.document", document, Words.SHORT), required("mandate.date", date));
    }

    private static LocalDate required(String field, @Nullable LocalDate day) {
        if (day == null) {
            throw Problem.invalid(field, "declaration.problem.needed");
        }
        return day;
    }
}
