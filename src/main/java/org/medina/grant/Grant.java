package org.medina.grant;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.medina.base.Money;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A grant on its way; every change is a guarded verb. Who may is not asked here, but in the access table. */
@Table(schema = "grant", name = "award")
class Grant {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String reference;
    private String subjectKind;
    private UUID subjectId;
    private UUID applicant;
    private GrantStage stage;
    private String currency;
    private BigDecimal approved;
    private BigDecimal paid;
    private BigDecimal reported;
    private BigDecimal returned;
    private GrantRequest request;
    private Commitments commitments;
    private Checklist checklist;
    private @Nullable Agreement agreement;
    private @Nullable Tranches tranches;
    private Reports reports;
    private @Nullable Closing closing;
    private @Nullable String endReason;
    private @Nullable Instant remindedAt;
    private Instant createdAt;
    private @Nullable Instant deliveryAt;
    private @Nullable Instant closedAt;

    @SuppressWarnings({"NullAway.Init", "unused"}) // for Spring Data, which fills the fields
    private Grant() {}

    @SuppressWarnings("NullAway.Init") // the version is Spring Data's
    private Grant(GrantId id, String reference, GrantRequest request, Instant at) {
        this.id = id.value();
        this.reference = reference;
        this.subjectKind = request.about().kind();
        this.subjectId = request.about().id();
        this.applicant = request.applicant().value();
        this.stage = GrantStage.COMMITMENT;
        this.request = request;
        this.currency = request.budget().currency();
        this.approved = request.budget().asked().amount();
        this.paid = BigDecimal.ZERO;
        this.reported = BigDecimal.ZERO;
        this.returned = BigDecimal.ZERO;
        this.commitments = Commitments.of(request.budget());
        this.checklist = Checklist.of(request);
        this.reports = Reports.NONE;
        this.createdAt = at;
    }

    /** @throws Problem INVALID where the shares of the budget are not the whole of it */
    static Grant open(GrantId id, String reference, GrantRequest request, Instant at) {
        return new Grant(id, reference, request, at);
    }

    /** An agency stands by its share; with the last one's the shares are divided into tranches. */
    void commit(OrganisationId agency, String ownCurrency, LocalDate today, Act by) {
        Commitment open = openCommitment(agency);
        ExchangedShare exchanged =
                ExchangedShare.of(new Money(open.share(), currency), ownCurrency, request.plan(), today);
        commitments = commitments.with(open.made(exchanged, by));
        if (commitments.toAnswer().isEmpty()) {
            tranches = Tranches.of(currency, commitments, request.plan());
            stage = GrantStage.DILIGENCE;
        }
    }

    /** Without its share there is no grant. */
    void decline(OrganisationId agency, String reason, Act by) {
        commitments = commitments.with(openCommitment(agency).declined(reason, by));
        end(GrantStage.DECLINED, reason, by.at());
    }

    private Commitment openCommitment(OrganisationId agency) {
        require(stage == GrantStage.COMMITMENT);
        Commitment commitment = commitments.of(agency).orElseThrow(Problem::forbidden);
        if (!commitment.isOpen()) {
            throw Problem.of(Problem.Kind.CONFLICT, "grant.problem.committed-already");
        }
        return commitment;
    }

    void tick(int item, String words, @Nullable UUID evidence, Act by) {
        require(stage == GrantStage.DILIGENCE);
        checklist = checklist.tick(item, words, evidence, by);
    }

    void untick(int item) {
        require(stage == GrantStage.DILIGENCE);
        checklist = checklist.untick(item);
    }

    void confirmDiligence(Act by) {
        require(stage == GrantStage.DILIGENCE);
        checklist = checklist.confirm(by);
        stage = GrantStage.AGREEMENT;
    }

    void draft(String text, Act by) {
        require(stage == GrantStage.AGREEMENT && (agreement == null || agreement.returned() != null));
        agreement = Agreement.draft(text, by);
    }

    void approveAgreement(Act by) {
        agreement = agreement().approve(by);
    }

    void freeze(String hash) {
        agreement = agreement().frozen(hash);
    }

    void returnAgreement(String reason) {
        agreement = agreement().sendBack(reason);
    }

    /** With the last party's signature the money can be asked for. */
    void sign(String hash, OrganisationId party, Act by) {
        agreement = agreement().sign(hash, party);
        if (partiesToSign().isEmpty()) {
            conclude(by.at());
        }
    }

    void recordOutside(Agreement.Outside paper) {
        agreement = agreement().record(paper);
    }

    /** @param refusal why the paper is not the agreement; null where it is */
    void checkOutside(@Nullable String refusal, Act by) {
        agreement = agreement().check(refusal, by);
        if (refusal == null) {
            conclude(by.at());
        }
    }

    private Agreement agreement() {
        require(stage == GrantStage.AGREEMENT && agreement != null);
        return Objects.requireNonNull(agreement);
    }

    private void conclude(Instant at) {
        stage = GrantStage.DELIVERY;
        deliveryAt = at;
    }

    void requestTranche(int number, @Nullable String words, Act by) {
        require(stage == GrantStage.DELIVERY);
        requireNoFinalReport();
        change(number, tranche -> {
            TrancheRule.of(tranche, request.plan(), tranches(), reports).require();
            return tranche.request(words, by);
        });
    }

    void checkTranche(int number, Act by) {
        change(number, tranche -> tranche.check(by));
    }

    void returnTranche(int number, String reason) {
        change(number, tranche -> tranche.sendBack(reason));
    }

    void approveTranche(int number, OrganisationId agency, Act by) {
        change(number, tranche -> tranche.approve(agency, by));
    }

    /** What one payment would be worth in the currency of the grant. */
    Money valueOf(int number, OrganisationId agency, Money paying) {
        require(stage == GrantStage.DELIVERY);
        TranchePart part = tranches()
                .current()
                .filter(tranche -> tranche.number() == number && tranche.state() == Tranche.State.APPROVED)
                .orElseThrow(() -> Problem.of(Problem.Kind.WRONG_STATE, "grant.problem.not-approved"))
                .part(agency)
                .orElseThrow(() -> Problem.invalid("agency", "grant.problem.no-share"));
        part.requirePayable(paying);
        return part.valueOf(paying, currency);
    }

    void pay(int number, OrganisationId agency, Payment payment) {
        change(number, tranche -> tranche.pay(agency, payment));
        paid = tranches().paid().amount();
    }

    private void change(int number, UnaryOperator<Tranche> step) {
        require(stage == GrantStage.DELIVERY);
        tranches = tranches().change(number, step);
    }

    void handIn(Report report) {
        require(stage == GrantStage.DELIVERY);
        if (report.last() && tranches().underWay().isPresent()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "grant.problem.tranche-under-way");
        }
        reports = reports.handIn(report);
    }

    /** With the final report the project is over, and what was not asked for is not paid any more. */
    void acceptReport(int number, Act by) {
        require(stage == GrantStage.DELIVERY);
        reports = reports.decide(number, true, null, by);
        reported = reports.spent();
        if (reports.isComplete()) {
            tranches = tranches().lapse();
            stage = GrantStage.CLOSING;
        }
    }

    void returnReport(int number, String reason, Act by) {
        require(stage == GrantStage.DELIVERY);
        reports = reports.decide(number, false, reason, by);
    }

    private void requireNoFinalReport() {
        if (reports.waiting().filter(Report::last).isPresent()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "grant.problem.report-waits");
        }
    }

    void close(Closing figures) {
        require(stage == GrantStage.CLOSING);
        closing = figures;
        returned = figures.balance();
        stage = GrantStage.CLOSED;
        closedAt = figures.recorded().at();
    }

    /** What was paid and is not accounted for. */
    Money balance() {
        return new Money(paid.subtract(reports.spent()).max(BigDecimal.ZERO), currency);
    }

    void callOff(String reason, Instant at) {
        require(stage.isBeforeMoney());
        end(GrantStage.CALLED_OFF, reason, at);
    }

    /** The journey that it belongs to has ended; what was paid is paid. */
    void lapse(String reason, Instant at) {
        require(!stage.isOver());
        end(GrantStage.CALLED_OFF, reason, at);
    }

    private void end(GrantStage how, String reason, Instant at) {
        stage = how;
        endReason = reason;
        closedAt = at;
        if (tranches != null) {
            tranches = tranches.lapse();
        }
    }

    /** Whether the city is to be reminded of its report now; said once for each day that it is due on. */
    boolean remind(Instant dueAt, Instant at) {
        boolean due = stage == GrantStage.DELIVERY
                && reports.waiting().isEmpty()
                && !at.isBefore(dueAt)
                && (remindedAt == null || remindedAt.isBefore(dueAt));
        if (due) {
            remindedAt = at;
        }
        return due;
    }

    private void require(boolean condition) {
        if (!condition) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "problem.wrong-state", stage.name());
        }
    }

    GrantId id() {
        return new GrantId(id);
    }

    int version() {
        return version == null ? 0 : version;
    }

    String reference() {
        return reference;
    }

    SubjectRef about() {
        return new SubjectRef(subjectKind, subjectId);
    }

    OrganisationId applicant() {
        return new OrganisationId(applicant);
    }

    GrantStage stage() {
        return stage;
    }

    GrantRequest request() {
        return request;
    }

    Money approved() {
        return new Money(approved.stripTrailingZeros(), currency);
    }

    Money paid() {
        return new Money(paid.stripTrailingZeros(), currency);
    }

    Money reported() {
        return new Money(reported.stripTrailingZeros(), currency);
    }

    Money returned() {
        return new Money(returned.stripTrailingZeros(), currency);
    }

    Commitments commitments() {
        return commitments;
    }

    Checklist checklist() {
        return checklist;
    }

    Optional<Agreement> drafted() {
        return Optional.ofNullable(agreement);
    }

    /** The parties whose signature the agreement still needs, the city first. */
    List<OrganisationId> partiesToSign() {
        List<OrganisationId> parties = new ArrayList<>(parties());
        if (agreement != null) {
            parties.removeAll(agreement.signed());
        }
        return parties;
    }

    List<OrganisationId> parties() {
        List<OrganisationId> parties = new ArrayList<>();
        parties.add(applicant());
        parties.addAll(commitments.agencies());
        return parties;
    }

    /** @throws Problem WRONG_STATE before every agency has committed */
    Tranches tranches() {
        require(tranches != null);
        return Objects.requireNonNull(tranches);
    }

    Optional<Tranches> planned() {
        return Optional.ofNullable(tranches);
    }

    Reports reports() {
        return reports;
    }

    /** The first day that a report can tell of. */
    LocalDate beginning(LocalDate concluded) {
        return request.start().isBefore(concluded) ? request.start() : concluded;
    }

    Optional<Closing> closing() {
        return Optional.ofNullable(closing);
    }

    Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    Instant createdAt() {
        return createdAt;
    }

    Optional<Instant> deliveryAt() {
        return Optional.ofNullable(deliveryAt);
    }

    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
