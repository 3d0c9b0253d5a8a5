package org.medina.dossier;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A city as a dossier names it.
 *
 * @param country ISO 3166-1 alpha-3; null where the city has none
 * @param countryName as it read when the snapshot was taken; empty without a country
 */
public record City(String name, @Nullable String country, String countryName) {

    /** @param share percent of the whole; the lead city bears the rest */
    public record Partner(
            City city, BigDecimal share, @Nullable String contribution) {}
}
