package org.medina.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.medina.signoff.MandateProof;
import org.medina.signoff.Signature;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One city's endorsement of one declaration. When it began and ceased to count is never written over. */
@Table(schema = "declaration", name = "endorsement")
class Endorsement {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID declaration;
    private UUID organisation;
    private UUID enteredFor;
    private EndorsementStatus status;
    private @Nullable UUID mandateFile;
    private @Nullable String mandateSha256;
    private @Nullable UUID sheetFile;
    private @Nullable String mandateDocument;
    private @Nullable LocalDate mandateDate;
    private boolean onPaper;
    private @Nullable UUID office;
    private @Nullable String officeTitle;
    private @Nullable String signatory;
    private @Nullable LocalDate signedOn;
    private @Nullable UUID signature;
    private @Nullable String signatureHash;
    private @Nullable UUID handedInBy;
    private @Nullable Instant handedInAt;
    private @Nullable UUID checkedBy;
    private @Nullable Instant acceptedAt;
    private @Nullable String returnReason;
    private @Nullable Instant takenBackAt;
    private Instant createdAt;

    @SuppressWarnings({"NullAway.Init", "unused"}) // for Spring Data, which fills the fields
    private Endorsement() {}

    @SuppressWarnings("NullAway.Init") // the version is Spring Data's
    private Endorsement(
            EndorsementId id, DeclarationId declaration, OrganisationId city, OrganisationId by, Instant at) {
        this.id = id.value();
        this.declaration = declaration.value();
        this.organisation = city.value();
        this.enteredFor = by.value();
        this.status = EndorsementStatus.PREPARED;
        this.createdAt = at;
    }

    /** @param by the organisation that begins it: the city's own, or the secretariat for it */
    static Endorsement begin(
            EndorsementId id, DeclarationId declaration, OrganisationId city, OrganisationId by, Instant at) {
        return new Endorsement(id, declaration, city, by, at);
    }

    void mandate(UUID file, String sha256) {
        requireOpen();
        mandateFile = file;
        mandateSha256 = sha256;
    }

    void sheet(UUID file) {
        requireOpen();
        sheetFile = file;
    }

    /** Signed in the portal. @throws Problem INVALID without the mandate's document */
    void sign(MandateProof mandate, PersonId by, Instant at) {
        handIn(mandate, by, at);
        onPaper = false;
    }

    void signed(Signature given) {
        signature = given.id();
        signatureHash = given.hash();
        officeTitle = given.officeTitle();
    }

    /**
     * What was read off a sheet that was signed by hand.
     *
     * @param officeTitle of the office that signed
     */
    record Sheet(UUID office, String officeTitle, String signatory, LocalDate signedOn, OrganisationId enteredFor) {}

    /** Signed by hand. @throws Problem INVALID without the mandate's document or the sheet */
    void record(MandateProof mandate, Sheet sheet, PersonId by, Instant at) {
        if (sheetFile == null) {
            throw Problem.invalid("sheet", "declaration.problem.sheet-needed");
        }
        handIn(mandate, by, at);
        onPaper = true;
        office = sheet.office();
        officeTitle = sheet.officeTitle();
        signatory = sheet.signatory();
        signedOn = sheet.signedOn();
        enteredFor = sheet.enteredFor().value();
    }

    private void handIn(MandateProof mandate, PersonId by, Instant at) {
        requireOpen();
        if (mandateFile == null) {
            throw Problem.invalid("mandate.file", "declaration.problem.mandate-needed");
        }
        status = EndorsementStatus.HANDED_IN;
        mandateDocument = mandate.document();
        mandateDate = mandate.date();
        handedInBy = by.value();
        handedInAt = at;
        returnReason = null;
    }

    /** @throws Problem FORBIDDEN to whoever entered it */
    void accept(PersonId by, Instant at) {
        requireWaiting();
        requireOther(by);
        status = EndorsementStatus.ACCEPTED;
        checkedBy = by.value();
        acceptedAt = at;
    }

    /** @throws Problem FORBIDDEN to whoever entered it */
    void sendBack(String reason, PersonId by) {
        requireWaiting();
        requireOther(by);
        status = EndorsementStatus.RETURNED;
        returnReason = reason;
        signature = null;
        signatureHash = null;
    }

    void takeBack(Instant at) {
        if (status == EndorsementStatus.TAKEN_BACK) {
            throw Problem.of(Problem.Kind.CONFLICT, "declaration.problem.taken-back");
        }
        status = EndorsementStatus.TAKEN_BACK;
        takenBackAt = at;
    }

    private void requireOpen() {
        if (status != EndorsementStatus.PREPARED && status != EndorsementStatus.RETURNED) {
            throw Problem.of(Problem.Kind.CONFLICT, "declaration.problem.endorsed-already");
        }
    }

    private void requireWaiting() {
        if (status != EndorsementStatus.HANDED_IN) {
            throw Problem.of(Problem.Kind.CONFLICT, "declaration.problem.checked-already");
        }
    }

    private void requireOther(PersonId by) {
        if (by.value().equals(handedInBy)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "declaration.problem.own-entry");
        }
    }

    EndorsementId id() {
        return new EndorsementId(id);
    }

    DeclarationId declaration() {
        return new DeclarationId(declaration);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    OrganisationId enteredFor() {
        return new OrganisationId(enteredFor);
    }

    EndorsementStatus status() {
        return status;
    }

    /** Whoever handed it in does not check it. */
    boolean wasHandedInBy(@Nullable PersonId person) {
        return person != null && person.value().equals(handedInBy);
    }

    boolean isOnPaper() {
        return onPaper;
    }

    Optional<MandateProof> mandate() {
        return mandateDocument == null || mandateDate == null
                ? Optional.empty()
                : Optional.of(new MandateProof(mandateDocument, mandateDate));
    }

    Optional<UUID> mandateFile() {
        return Optional.ofNullable(mandateFile);
    }

    Optional<UUID> sheetFile() {
        return Optional.ofNullable(sheetFile);
    }

    Optional<UUID> signature() {
        return Optional.ofNullable(signature);
    }

    /** Of the record in the chain of signatures. */
    Optional<String> signatureHash() {
        return Optional.ofNullable(signatureHash);
    }

    Optional<String> office() {
        return Optional.ofNullable(officeTitle);
    }

    UUID officeOnPaper() {
        return Objects.requireNonNull(office);
    }

    Optional<String> signatory() {
        return Optional.ofNullable(signatory);
    }

    Optional<LocalDate> signedOn() {
        return Optional.ofNullable(signedOn);
    }

    PersonId handedInBy() {
        return new PersonId(Objects.requireNonNull(handedInBy));
    }

    Optional<Instant> handedInAt() {
        return Optional.ofNullable(handedInAt);
    }

    Optional<Instant> acceptedAt() {
        return Optional.ofNullable(acceptedAt);
    }

    Optional<Instant> takenBackAt() {
        return Optional.ofNullable(takenBackAt);
    }

    Optional<String> returnReason() {
        return Optional.ofNullable(returnReason);
    }
}
