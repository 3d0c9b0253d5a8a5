package org.medina.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.testing.Seeded;

class AmountTextTest {

    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar", "zh", "ru", "de", "de-CH", "en-IN");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|12,000.50|12000.50",
                "en|12 000.5|12000.5",
                "en|-3|-3",
                "fr|12 000,50|12000.50",
                "fr|12000.50|12000.50",
                "de|12.000,50|12000.50",
                "de|12.000|12000",
                "ar-EG|١٢٠٠٠|12000"
            })
    void peopleWriteAsTheyAreUsedTo(String language, String typed, BigDecimal meant) {
        assertThat(new AmountText(Locale.forLanguageTag(language)).read(typed))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(meant));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|12,5",
                "en|1,2,3",
                "en|1e5",
                "en|12 USD",
                "de|12000.50",
                "en|--1",
                "en|.",
                "fr|1,2,3",
                "en|0x10"
            })
    void whatCouldMeanSomethingElseIsNotGuessed(String language, String typed) {
        assertThat(new AmountText(Locale.forLanguageTag(language)).read(typed)).isEmpty();
    }

    @Test
    void whatIsShownIsReadAsTheSameAmountInEveryLanguage() {
        Seeded.cases(2_000, random -> random, random -> {
            String currency = Budgets.CURRENCIES.get(random.nextInt(Budgets.CURRENCIES.size()));
            BigDecimal amount = Budgets.amount(random, currency);
            for (String language : LANGUAGES) {
                AmountText text = new AmountText(Locale.forLanguageTag(language));
                assertThat(text.read(text.of(amount, currency)))
                        .as(language + " " + text.of(amount, currency))
                        .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(amount));
            }
        });
    }
}
