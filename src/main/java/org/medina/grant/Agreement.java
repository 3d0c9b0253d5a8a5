package org.medina.grant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.OrganisationId;

/**
 * The agreement on its way: drafted by one person, approved by another, frozen, signed by every party, here or outside.
 *
 * @param text the terms in the parties' words
 * @param returned why it went back to its drafter; null otherwise
 * @param textHash of the frozen text; null until it is approved
 * @param signed the parties that have signed here
 */
public record Agreement(
        String text,
        Act drafted,
        @Nullable String returned,
        @Nullable Act approved,
        @Nullable String textHash,
        List<OrganisationId> signed,
        @Nullable Outside outside) {

    public Agreement {
        signed = List.copyOf(signed);
    }

    /**
     * The agreement as it was signed outside of the portal.
     *
     * @param scan a file of the grant
     * @param refusal why the second person did not agree; null otherwise
     */
    public record Outside(
            UUID scan,
            LocalDate signedOn,
            String signatories,
            Act recorded,
            @Nullable Act checked,
            @Nullable String refusal) {

        boolean isWaiting() {
            return checked == null;
        }
    }

    static Agreement draft(String text, Act by) {
        return new Agreement(text, by, null, null, null, List.of(), null);
    }

    /** @throws Problem FORBIDDEN for who drafted it */
    Agreement approve(Act by) {
        requireOpen();
        if (drafted.isBy(by.person())) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "grant.problem.second-person");
        }
        return new Agreement(text, drafted, null, by, null, signed, outside);
    }

    /** Back to its drafter, also when it was approved and a party will not sign it; what was signed is void. */
    Agreement sendBack(String why) {
        if (returned != null || hasPaperWaiting()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "grant.problem.not-to-be-approved");
        }
        return new Agreement(text, drafted, why, null, null, List.of(), null);
    }

    Agreement frozen(String hash) {
        return new Agreement(text, drafted, null, approved, hash, List.of(), null);
    }

    /** @throws Problem CONFLICT where another text was read, WRONG_STATE where it is not ready or signed already */
    Agreement sign(String hash, OrganisationId party) {
        requireSignable(hash);
        if (signed.contains(party)) {
            throw Problem.of(Problem.Kind.CONFLICT, "grant.problem.signed-already");
        }
        List<OrganisationId> all = new ArrayList<>(signed);
        all.add(party);
        return new Agreement(text, drafted, null, approved, textHash, all, outside);
    }

    Agreement record(Outside paper) {
        if (!isFrozen() || hasPaperWaiting()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "grant.problem.not-to-be-recorded");
        }
        return new Agreement(text, drafted, null, approved, textHash, signed, paper);
    }

    /** @throws Problem FORBIDDEN for who recorded it */
    Agreement check(@Nullable String refusal, Act by) {
        Outside paper = outside;
        if (paper == null || !paper.isWaiting()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "grant.problem.nothing-recorded");
        }
        if (paper.recorded().isBy(by.person())) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "grant.problem.second-person");
        }
        return new Agreement(
                text,
                drafted,
                null,
                approved,
                textHash,
                signed,
                new Outside(paper.scan(), paper.signedOn(), paper.signatories(), paper.recorded(), by, refusal));
    }

    @JsonIgnore
    public boolean isFrozen() {
        return textHash != null;
    }

    public boolean hasPaperWaiting() {
        return outside != null && outside.isWaiting();
    }

    @JsonIgnore
    public boolean isToBeApproved() {
        return returned == null && approved == null;
    }

    @JsonIgnore
    public boolean isSignedOutside() {
        return outside != null && outside.checked() != null && outside.refusal() == null;
    }

    private void requireSignable(String hash) {
        if (!isFrozen() || hasPaperWaiting()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "grant.problem.not-to-be-signed");
        }
        if (!hash.equals(textHash)) {
            throw Problem.of(Problem.Kind.CONFLICT, "grant.problem.other-text");
        }
    }

    private void requireOpen() {
        if (!isToBeApproved()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "grant.problem.not-to-be-approved");
        }
    }
}
