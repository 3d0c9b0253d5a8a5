package org.medina.base.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a refused request is answered, RFC 9457.
 *
 * @param type {@code urn:medina:problem:<kind>}; what programs decide by
 * @param errors one entry a field that is not right
 * @param reference finds the failure in the log; only where the portal itself failed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        URI type,
        String title,
        int status,
        String detail,
        String instance,
        List<Entry> errors,
        @Nullable String reference) {

    /** What is wrong with one field, in words. */
    public record Entry(String field, String message) {}
}
