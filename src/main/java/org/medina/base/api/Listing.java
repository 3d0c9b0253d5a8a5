package org.medina.base.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What every list of the API answers.
 *
 * @param next the address of the next page, null on the last one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Listing<T>(List<T> items, @Nullable String next) {

    public Listing {
        items = List.copyOf(items);
    }

    public <R> Listing<R> map(Function<T, R> to) {
        return new Listing<>(items.stream().map(to).toList(), next);
    }
}
