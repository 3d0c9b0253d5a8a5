package org.medina.base.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Which part of a list is asked for; a parameter of every list of the API, read from {@code ?offset=…&limit=…}.
 *
 * @param offset how many are skipped, 0 when not given
 * @param limit how many are wanted, 1 to 200, 50 when not given
 */
public record Paging(@Nullable Integer offset, @Nullable Integer limit) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;
    private static final int MAX_OFFSET = 1_000_000;

    /** @throws Problem INVALID when out of range */
    public int from() {
        int from = offset == null ? 0 : offset;
        if (from < 0 || from > MAX_OFFSET) {
            throw Problem.invalid("offset", "problem.field.range", 0, MAX_OFFSET);
        }
        return from;
    }

    /** @throws Problem INVALID when out of range */
    public int size() {
        int size = limit == null ? DEFAULT_LIMIT : limit;
        if (size < 1 || size > MAX_LIMIT) {
            throw Problem.invalid("limit", "problem.field.range", 1, MAX_LIMIT);
        }
        return size;
    }

    /** How many rows to read so that {@link #listing} can see whether more follow: one more than wanted. */
    public int sizeAndOne() {
        return size() + 1;
    }

    /** Makes the answer of rows that were read with {@link #from()} and {@link #sizeAndOne()}. */
    public <T> Listing<T> listing(List<T> rows) {
        if (rows.size() <= size()) {
            return new Listing<>(rows, null);
        }
        String next = ServletUriComponentsBuilder.fromCurrentRequest()
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam("offset", from() + size())
                .replaceQueryParam("limit", size())
                .build()
                .toUriString();
        return new Listing<>(rows.subList(0, size()), next);
    }
}
