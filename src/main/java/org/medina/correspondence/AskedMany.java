package org.medina.correspondence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;

/** What became of one question to many: which cases it went to, and which not and why. */
public record AskedMany(List<One> all) {

    public AskedMany {
        all = List.copyOf(all);
    }

    /** @param refused null where it was sent */
    public record One(
            SubjectRef subject,
            String reference,
            String toName,
            @Nullable Problem refused) {}

    public long sent() {
        return all.stream().filter(one -> one.refused() == null).count();
    }
}
