package org.medina.grant;

/** Where a grant stands. */
public enum GrantStage {
    /** Every agency commits to its share, in an act of its own. */
    COMMITMENT,
    /** What has to be checked before an agreement is checked. */
    DILIGENCE,
    /** The agreement is drafted, approved and signed. */
    AGREEMENT,
    /** Money is paid in tranches and reported on. */
    DELIVERY,
    /** The final report is accepted; the money is accounted for. */
    CLOSING,
    CLOSED,
    /** An agency did not commit to its share. */
    DECLINED,
    /** It ended before its time. */
    CALLED_OFF;

    public boolean isOver() {
        return this == CLOSED || this == DECLINED || this == CALLED_OFF;
    }

    boolean isBeforeMoney() {
        return this == COMMITMENT || this == DILIGENCE || this == AGREEMENT;
    }
}
