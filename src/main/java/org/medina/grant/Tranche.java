package org.medina.grant;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;

/**
 * A tranche on its way: asked for, checked, approved by every agency for its part, paid.
 *
 * @param words what the city says to its request; null where nothing
 * @param returned why it went back to the city; null otherwise
 */
public record Tranche(
        int number,
        State state,
        List<TranchePart> parts,
        @Nullable String words,
        @Nullable Act requested,
        @Nullable Act checked,
        @Nullable String returned) {

    public Tranche {
        parts = List.copyOf(parts);
    }

    /** Where a tranche stands. */
    public enum State {
        PLANNED,
        REQUESTED,
        CHECKED,
        APPROVED,
        PAID,
        /** The grant ended before it was asked for. */
        LAPSED;

        boolean isUnderWay() {
            return this == REQUESTED || this == CHECKED || this == APPROVED;
        }
    }

    static Tranche planned(int number, List<TranchePart> parts) {
        return new Tranche(number, State.PLANNED, parts, null, null, null, null);
    }

    Tranche request(@Nullable String what, Act by) {
        require(State.PLANNED);
        return new Tranche(number, State.REQUESTED, parts, what, by, null, null);
    }

    /** @throws Problem FORBIDDEN for who asked for it */
    Tranche check(Act by) {
        require(State.REQUESTED);
        requireOther(by.person(), requested);
        return new Tranche(number, State.CHECKED, parts, words, requested, by, null);
    }

    /** It has to be asked for anew, and approved by all anew. */
    Tranche sendBack(String why) {
        if (state != State.REQUESTED && state != State.CHECKED) {
            throw wrongState();
        }
        return new Tranche(number, State.PLANNED, all(part -> part.approve(null)), words, null, null, why);
    }

    /** @throws Problem FORBIDDEN for who asked for it or checked it, CONFLICT where the agency approved already */
    Tranche approve(OrganisationId agency, Act by) {
        require(State.CHECKED);
        requireOther(by.person(), requested);
        requireOther(by.person(), checked);
        TranchePart part = part(agency).orElseThrow(Problem::forbidden);
        if (part.approved() != null) {
            throw Problem.of(Problem.Kind.CONFLICT, "grant.problem.approved-already");
        }
        List<TranchePart> approved = with(part.approve(by));
        boolean byAll = approved.stream().allMatch(one -> one.approved() != null);
        return new Tranche(number, byAll ? State.APPROVED : State.CHECKED, approved, words, requested, checked, null);
    }

    Tranche pay(OrganisationId agency, Payment payment) {
        require(State.APPROVED);
        List<TranchePart> paid =
                with(part(agency).orElseThrow(Problem::notFound).pay(payment));
        boolean inFull = paid.stream().allMatch(TranchePart::paidInFull);
        return new Tranche(number, inFull ? State.PAID : State.APPROVED, paid, words, requested, checked, null);
    }

    Tranche lapse() {
        return state == State.PAID ? this : new Tranche(number, State.LAPSED, parts, words, requested, checked, null);
    }

    public Optional<TranchePart> part(OrganisationId agency) {
        return parts.stream().filter(part -> part.agency().equals(agency)).findFirst();
    }

    public BigDecimal amount() {
        return parts.stream().map(TranchePart::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal paid() {
        return parts.stream().map(TranchePart::paidValue).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Agencies that have yet to approve their part. */
    public List<OrganisationId> toApprove() {
        return state == State.CHECKED
                ? parts.stream()
                        .filter(part -> part.approved() == null)
                        .map(TranchePart::agency)
                        .toList()
                : List.of();
    }

    Stream<Payment> payments() {
        return parts.stream().flatMap(part -> part.payments().stream());
    }

    private List<TranchePart> with(TranchePart changed) {
        return all(part -> part.agency().equals(changed.agency()) ? changed : part);
    }

    private List<TranchePart> all(UnaryOperator<TranchePart> change) {
        return parts.stream().map(change).toList();
    }

    private void require(State needed) {
        if (state != needed) {
            throw wrongState();
        }
    }

    private Problem wrongState() {
        return Problem.of(Problem.Kind.WRONG_STATE, "grant.problem.tranche-state", number, state.name());
    }

    private static void requireOther(PersonId person, @Nullable Act earlier) {
        if (earlier != null && earlier.isBy(person)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "grant.problem.second-person");
        }
    }
}
