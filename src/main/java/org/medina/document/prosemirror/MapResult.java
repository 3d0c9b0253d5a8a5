package org.medina.document.prosemirror;

/** A mapped position with what was deleted around it. */
public final class MapResult {

    static final int DEL_BEFORE = 1;
    static final int DEL_AFTER = 2;
    static final int DEL_ACROSS = 4;
    static final int DEL_SIDE = 8;
    static final long NO_RECOVERY = -1;

    private final int pos;
    private final int delInfo;
    private final long recover;

    MapResult(int pos, int delInfo, long recover) {
        this.pos = pos;
        this.delInfo = delInfo;
        this.recover = recover;
    }

    public int pos() {
        return pos;
    }

    int delInfo() {
        return delInfo;
    }

    /** The range and the offset inside it, from which a mirrored map finds the place again. */
    long recover() {
        return recover;
    }

    /** Whether the token on the side asked for is gone. */
    public boolean deleted() {
        return (delInfo & DEL_SIDE) > 0;
    }

    public boolean deletedBefore() {
        return (delInfo & (DEL_BEFORE | DEL_ACROSS)) > 0;
    }

    public boolean deletedAfter() {
        return (delInfo & (DEL_AFTER | DEL_ACROSS)) > 0;
    }

    /** Whether both the token before and the one after are gone. */
    public boolean deletedAcross() {
        return (delInfo & DEL_ACROSS) > 0;
    }
}
