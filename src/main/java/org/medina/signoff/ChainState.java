package org.medina.signoff;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;

/**
 * How far a chain has come.
 *
 * @param textHash of the one text that all its signatures stand under
 * @param compiledBy who put the text together and therefore does not sign it; null where nobody is barred
 * @param parts in their order
 * @param closedAt null while it is open
 * @param returned null unless it was given back
 */
public record ChainState(
        ChainId id,
        SubjectRef subject,
        String textHash,
        Status status,
        Instant openedAt,
        @Nullable PersonId compiledBy,
        List<Part> parts,
        @Nullable Instant closedAt,
        @Nullable Returned returned) {

    public ChainState {
        parts = List.copyOf(parts);
    }

    /** Where a chain stands. */
    public enum Status {
        OPEN,
        /** Every signature is there. */
        COMPLETED,
        /** A signatory gave the text back; a new version needs a new chain. */
        RETURNED,
        /** Another text took the place of this one before all had signed. */
        REPLACED
    }

    /** Where one organisation's part stands. */
    public enum Standing {
        /** An earlier step is not done. */
        WAITING,
        /** It is this organisation's turn. */
        TURN,
        DONE,
        /** The chain ended without it. */
        OMITTED
    }

    /**
     * One organisation's part, and what came of it.
     *
     * @param since when its turn began; null before
     * @param given null until signed or advised
     */
    public record Part(
            ChainPart asked,
            String organisationName,
            Standing standing,
            @Nullable Instant since,
            @Nullable Given given) {

        public OrganisationId organisation() {
            return asked.organisation();
        }

        public boolean hasTurn() {
            return standing == Standing.TURN;
        }
    }

    /**
     * A signature or an advice that came.
     *
     * @param by name of the person
     * @param signature null for advice
     * @param advice null for a signature, and where it had to be removed
     */
    public record Given(
            Instant at,
            String by,
            How how,
            @Nullable Signature signature,
            @Nullable String advice) {}

    /** By which way it came. */
    public enum How {
        ELECTRONIC,
        PAPER,
        ADVICE
    }

    /** Who gave the text back, and why. */
    public record Returned(
            OrganisationId organisation,
            String organisationName,
            PersonId by,
            String byName,
            Instant at,
            String reason) {}

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    /** The parts whose turn it is, signatures and advice. */
    public List<Part> turns() {
        return parts.stream().filter(Part::hasTurn).toList();
    }

    /** Whether this organisation can sign or give back now. */
    public boolean awaitsSignatureOf(OrganisationId organisation) {
        return awaits(organisation, ChainPart.Kind.SIGNATURE);
    }

    public boolean awaitsAdviceOf(OrganisationId organisation) {
        return awaits(organisation, ChainPart.Kind.ADVICE);
    }

    private boolean awaits(OrganisationId organisation, ChainPart.Kind kind) {
        return turns().stream()
                .anyMatch(part ->
                        part.asked().kind() == kind && part.organisation().equals(organisation));
    }
}
