package org.medina.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.Money;
import org.medina.identity.OrganisationId;

/** What became of the money, taken apart in one direction. */
public record Portfolio(By by, List<Part> parts) {

    public Portfolio {
        parts = List.copyOf(parts);
    }

    /** By what the sums are taken apart. A request counts under each of its objectives. */
    public enum By {
        MECHANISM,
        COUNTRY,
        OBJECTIVE
    }

    /**
     * Whose money is counted.
     *
     * @param agency whose shares alone are counted; null for the whole of every request
     */
    public record Scope(@Nullable OrganisationId agency) {}

    /**
     * Requests of one kind and currency that were handed in and not withdrawn.
     *
     * @param key name of the mechanism, ISO 3166-1 alpha-3 of the country, or number of the objective; may be empty
     * @param reported null where only the shares of one agency are counted: reports are not divided by agency
     */
    public record Part(
            String key,
            String currency,
            long requests,
            long approvedRequests,
            Money asked,
            Money approved,
            Money paid,
            @Nullable Money reported) {}

    /** The parts in a currency, the largest first. */
    public List<Part> in(String currency) {
        return parts.stream().filter(part -> part.currency().equals(currency)).toList();
    }
}
