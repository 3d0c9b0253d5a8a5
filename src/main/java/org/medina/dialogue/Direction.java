package org.medina.dialogue;

import org.medina.identity.OrganisationKind;

/** Which way a dialogue runs: who writes the text and who is asked. */
public enum Direction {
    /** A city asks the ministries of its country. */
    NATIONAL,
    /** A state or the secretariat asks cities. */
    UPWARD;

    boolean mayWrite(OrganisationKind kind) {
        return switch (this) {
            case NATIONAL -> kind == OrganisationKind.CITY;
            case UPWARD -> kind == OrganisationKind.STATE || kind == OrganisationKind.SECRETARIAT;
        };
    }

    boolean mayBeAsked(OrganisationKind kind) {
        return switch (this) {
            case NATIONAL -> kind == OrganisationKind.STATE || kind == OrganisationKind.PROVINCE;
            case UPWARD -> kind == OrganisationKind.CITY;
        };
    }

    /** A province is a party of its own; it never speaks for the state. */
    boolean mayConsolidate(OrganisationKind kind) {
        return mayBeAsked(kind) && kind != OrganisationKind.PROVINCE;
    }
}
