package org.medina.pledge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A pledge on its way; every change of state is a guarded verb. Who may is not asked here, but in the access table. */
@Table(schema = "pledge", name = "pledge")
class Pledge {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String reference;
    private UUID lead;
    private PledgeStatus status;
    private @Nullable PledgeProgress progress;
    private PledgeContent content;
    private int revision;
    private Revisions revisions;
    private Texts texts;
    private long textVersion;
    private @Nullable UUID lastEditor;
    private Instant lastEditedAt;
    private @Nullable UUID enteredBy;
    private boolean reviewSkipped;
    private @Nullable String textHash;
    private @Nullable UUID dialogue;
    private Answers answers;
    private @Nullable Instant partnersDue;
    private @Nullable Instant checkDue;
    private @Nullable Instant remindedAt;
    private @Nullable Instant escalatedAt;
    private @Nullable String withdrawnReason;
    private @Nullable String withdrawnPublicReason;
    private Instant createdAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant reportedAt;

    @SuppressWarnings({"NullAway.Init", "unused"}) // for Spring Data, which fills the fields
    private Pledge() {}

    @SuppressWarnings("NullAway.Init") // the version is Spring Data's
    private Pledge(PledgeId id, String reference, OrganisationId lead, Written written) {
        this.id = id.value();
        this.reference = reference;
        this.lead = lead.value();
        this.status = PledgeStatus.DRAFT;
        this.content = written.content();
        this.revision = 1;
        this.revisions = Revisions.NONE.at(1, written.fields());
        this.lastEditor = written.by().value();
        this.lastEditedAt = written.at();
        this.texts = Texts.NONE;
        this.answers = Answers.NONE;
        this.createdAt = written.at();
    }

    /** What somebody wrote, and which fields that changed. */
    record Written(PledgeContent content, Set<PledgeField> fields, PersonId by, Instant at) {}

    static Pledge begin(PledgeId id, String reference, OrganisationId lead, Written written) {
        return new Pledge(id, reference, lead, written);
    }

    /** Notes that another organisation entered it on the lead city's behalf, which has to confirm it. */
    void enteredBy(OrganisationId organisation) {
        enteredBy = organisation.value();
    }

    void confirmEntry() {
        if (enteredBy == null) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "pledge.problem.nothing-to-confirm");
        }
        enteredBy = null;
    }

    void edit(Written written) {
        require(status.isOpenForText());
        write(written.content(), written.fields(), written.at());
        lastEditor = written.by().value();
    }

    /** What the text that is written together says at one version, and who last wrote in it when; null: nobody yet. */
    record CoWritten(
            PledgeContent content,
            Texts texts,
            long version,
            @Nullable PersonId by,
            @Nullable Instant at) {}

    void takeOver(CoWritten written) {
        require(status.isOpenForText());
        content = written.content();
        texts = written.texts();
        textVersion = written.version();
        PersonId by = written.by();
        Instant at = written.at();
        if (by != null && at != null && !at.isBefore(lastEditedAt)) {
            lastEditor = by.value();
            lastEditedAt = at;
        }
    }

    /** Puts metadata right; the signature stays, and so does who last edited the text. */
    void correct(Written written) {
        require(status != PledgeStatus.WITHDRAWN && !status.isOpenForText());
        for (PledgeField field : written.fields()) {
            if (field.isSigned()) {
                throw Problem.invalid(field.path(), "pledge.problem.signed-field");
            }
        }
        write(written.content(), written.fields(), written.at());
    }

    /** @param officeOfOne nobody else could review it: the text goes straight on, noted */
    void sendToReview(boolean officeOfOne) {
        require(status == PledgeStatus.DRAFT);
        requireConfirmedEntry();
        reviewSkipped = officeOfOne;
        status = officeOfOne ? PledgeStatus.SIGNING : PledgeStatus.OFFICE_REVIEW;
    }

    /** The office stands by the text: as it was reviewed, or as it was revised after its consultation. */
    void approve() {
        require(status == PledgeStatus.OFFICE_REVIEW || status == PledgeStatus.REVISION);
        status = PledgeStatus.SIGNING;
    }

    /** The text closes, and the ministries read it as it stands; in an office of one without a review. */
    void consult() {
        require(status == PledgeStatus.OFFICE_REVIEW || status == PledgeStatus.DRAFT);
        requireConfirmedEntry();
        reviewSkipped = status == PledgeStatus.DRAFT;
        status = PledgeStatus.CONSULTATION;
        dialogue = null;
    }

    /** Notes which dialogue the consultation is. */
    void consultedIn(UUID dialogue) {
        require(status == PledgeStatus.CONSULTATION);
        this.dialogue = dialogue;
    }

    /** The ministries have spoken, or will not: the city writes on. False where it could before. */
    boolean openRevision(Instant at) {
        if (status != PledgeStatus.CONSULTATION) {
            return false;
        }
        status = PledgeStatus.REVISION;
        lastEditedAt = at;
        return true;
    }

    private void requireConfirmedEntry() {
        if (enteredBy != null) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "pledge.problem.unconfirmed-entry");
        }
    }

    void freeze(String hash, Instant partnersDue) {
        require(status == PledgeStatus.SIGNING);
        this.textHash = hash;
        this.partnersDue = partnersToConfirm().isEmpty() ? null : partnersDue;
    }

    void returnToDraft(Instant at) {
        require(status == PledgeStatus.OFFICE_REVIEW
                || status == PledgeStatus.SIGNING
                || status == PledgeStatus.SECRETARIAT_CHECK);
        reopen(at);
    }

    void confirmPart(OrganisationId partner, Instant at) {
        PledgeContent.Partner asked = askedPartner(partner);
        answers = answers.with(new Answers.Yes(partner, asked.share(), SignedText.digest(content), at));
        if (partnersToConfirm().isEmpty()) {
            partnersDue = null;
        }
    }

    /** The partner drops out, which changes what would be signed: the text goes back to the lead city. */
    void declinePart(OrganisationId partner, Instant at) {
        askedPartner(partner);
        drop(Set.of(partner), at);
    }

    /** Those who have not answered by the deadline drop out; the text goes back to the lead city. */
    void dropSilentPartners(Instant at) {
        require(status == PledgeStatus.SIGNING);
        drop(Set.copyOf(partnersToConfirm()), at);
    }

    /** @throws Problem CONFLICT if the text is another, FORBIDDEN if the signatory wrote the last word */
    void sign(String hash, PersonId signatory, Instant checkDue) {
        requireSignable(hash);
        if (signatory.value().equals(lastEditor)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "pledge.problem.last-editor");
        }
        this.checkDue = checkDue;
        status = PledgeStatus.SECRETARIAT_CHECK;
    }

    /** What the office has signed by hand counts, compared by a second person. */
    void signOnPaper(String hash, Instant checkDue) {
        requireSignable(hash);
        this.checkDue = checkDue;
        status = PledgeStatus.SECRETARIAT_CHECK;
    }

    /** @throws Problem WRONG_STATE while partners are asked, CONFLICT if the text is another */
    void requireSignable(String hash) {
        requireSigning();
        if (!hash.equals(textHash)) {
            throw Problem.of(Problem.Kind.CONFLICT, "pledge.problem.other-text");
        }
    }

    void requireSigning() {
        require(status == PledgeStatus.SIGNING);
        if (!partnersToConfirm().isEmpty()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "pledge.problem.partners-first");
        }
    }

    void requireCheck() {
        require(status == PledgeStatus.SECRETARIAT_CHECK);
    }

    void publish(Instant at) {
        requireCheck();
        status = PledgeStatus.PUBLISHED;
        progress = PledgeProgress.PLANNING;
        publishedAt = at;
        checkDue = null;
    }

    /** How far it has come, as its city last reported. */
    void report(PledgeProgress progress, Instant at) {
        require(status == PledgeStatus.PUBLISHED);
        this.progress = progress;
        reportedAt = at;
    }

    void withdraw(String reason, @Nullable String publicReason) {
        require(status != PledgeStatus.WITHDRAWN);
        status = PledgeStatus.WITHDRAWN;
        withdrawnReason = reason;
        withdrawnPublicReason = publicReason;
        partnersDue = null;
        checkDue = null;
    }

    /** Whether the idle draft's office is to be reminded now; said once for each pause in the work. */
    boolean remind(Instant idleSince, Instant at) {
        boolean due = status.isOpenForText()
                && !lastEditedAt.isAfter(idleSince)
                && (remindedAt == null || remindedAt.isBefore(lastEditedAt));
        if (due) {
            remindedAt = at;
        }
        return due;
    }

    /** Whether the overdue check is to be escalated now; said once for each check. */
    boolean escalate(Instant at) {
        boolean due =
                checkDue != null && !at.isBefore(checkDue) && (escalatedAt == null || escalatedAt.isBefore(checkDue));
        if (due) {
            escalatedAt = at;
        }
        return due;
    }

    /** Partners who have yet to say yes to this text and their share of it. */
    List<OrganisationId> partnersToConfirm() {
        String basis = SignedText.digest(content);
        return content.partners().stream()
                .filter(partner -> answers.of(partner, basis).isEmpty())
                .map(PledgeContent.Partner::organisation)
                .toList();
    }

    private PledgeContent.Partner askedPartner(OrganisationId organisation) {
        require(status == PledgeStatus.SIGNING);
        if (!partnersToConfirm().contains(organisation)) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "pledge.problem.already-answered");
        }
        return content.partners().stream()
                .filter(partner -> partner.organisation().equals(organisation))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private void drop(Set<OrganisationId> partners, Instant at) {
        List<PledgeContent.Partner> rest = content.partners().stream()
                .filter(partner -> !partners.contains(partner.organisation()))
                .toList();
        answers = answers.without(partners);
        write(content.withPartners(rest), Set.of(PledgeField.PARTNERS), lastEditedAt);
        reopen(at);
    }

    private void reopen(Instant at) {
        status = PledgeStatus.DRAFT;
        textHash = null;
        partnersDue = null;
        checkDue = null;
        reviewSkipped = false;
        lastEditedAt = at;
    }

    private void write(PledgeContent content, Set<PledgeField> fields, Instant at) {
        if (fields.isEmpty()) {
            return;
        }
        this.content = content;
        this.revision++;
        this.revisions = revisions.at(revision, fields);
        this.lastEditedAt = at;
    }

    private void require(boolean condition) {
        if (!condition) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "problem.wrong-state", status.name());
        }
    }

    PledgeId id() {
        return new PledgeId(id);
    }

    String reference() {
        return reference;
    }

    OrganisationId lead() {
        return new OrganisationId(lead);
    }

    PledgeStatus status() {
        return status;
    }

    Optional<PledgeProgress> progress() {
        return Optional.ofNullable(progress);
    }

    PledgeContent content() {
        return content;
    }

    int revision() {
        return revision;
    }

    Texts texts() {
        return texts;
    }

    long textVersion() {
        return textVersion;
    }

    Revisions revisions() {
        return revisions;
    }

    Optional<PersonId> lastEditor() {
        return Optional.ofNullable(lastEditor).map(PersonId::new);
    }

    Instant lastEditedAt() {
        return lastEditedAt;
    }

    Optional<OrganisationId> enteredBy() {
        return Optional.ofNullable(enteredBy).map(OrganisationId::new);
    }

    boolean isReviewSkipped() {
        return reviewSkipped;
    }

    Optional<String> textHash() {
        return Optional.ofNullable(textHash);
    }

    /** The dialogue in which the ministries were asked last. */
    Optional<UUID> dialogue() {
        return Optional.ofNullable(dialogue);
    }

    Optional<Instant> partnersDue() {
        return Optional.ofNullable(partnersDue);
    }

    Optional<Instant> checkDue() {
        return Optional.ofNullable(checkDue);
    }

    Optional<String> withdrawnReason() {
        return Optional.ofNullable(withdrawnReason);
    }

    Optional<String> withdrawnPublicReason() {
        return Optional.ofNullable(withdrawnPublicReason);
    }

    Instant createdAt() {
        return createdAt;
    }

    Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    Optional<Instant> reportedAt() {
        return Optional.ofNullable(reportedAt);
    }
}
