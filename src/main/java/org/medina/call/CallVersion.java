package org.medina.call;

import java.time.Instant;
import java.util.List;

/**
 * A published version of a call.
 *
 * @param content what it says, without the people on the committee for those who may not see them
 * @param changes against the version before it, one sentence each, in the reader's language
 */
public record CallVersion(int number, Instant publishedAt, CallDraft content, List<String> changes) {

    public CallVersion {
        changes = List.copyOf(changes);
    }
}
