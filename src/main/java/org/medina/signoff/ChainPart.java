package org.medina.signoff;

import org.medina.identity.OrganisationId;

/**
 * What an organisation has to do with a text on its way through a chain.
 *
 * @param step parts of the same step are open at the same time; a step opens when the signatures of those before are there
 */
public record ChainPart(int step, OrganisationId organisation, Kind kind) {

    /** What is asked for. */
    public enum Kind {
        /** Without it the chain does not go on. */
        SIGNATURE,
        /** Words that are recorded and printed with the text; nobody waits for them. */
        ADVICE
    }

    public static ChainPart signature(int step, OrganisationId organisation) {
        return new ChainPart(step, organisation, Kind.SIGNATURE);
    }

    public static ChainPart advice(int step, OrganisationId organisation) {
        return new ChainPart(step, organisation, Kind.ADVICE);
    }

    public boolean isSignature() {
        return kind == Kind.SIGNATURE;
    }
}
