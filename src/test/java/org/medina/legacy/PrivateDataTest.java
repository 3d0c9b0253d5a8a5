package org.medina.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateDataTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Write to ana.perez@mail.example for more. | mail-address",
                "ana (at) mail.example | mail-address",
                "Call +41 79 123 45 67. | telephone",
                "Tel.: 079 123 45 67 | telephone",
                "WhatsApp 0791234567 | telephone",
                "Passport no. X1234567 | id-number",
                "Case of 123456789012 | id-number"
            })
    void whatLeadsToAPersonIsFound(String text, String reason) {
        assertThat(PrivateData.in(text).orElseThrow().reason()).isEqualTo(reason);
        assertThat(PrivateData.in(text).orElseThrow().hint()).hasSizeLessThan(text.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,250,000 people in 2021-2024, 12.5 % of 3 400 000 USD.",
                "Phone counselling for families since 2019.",
                "Identity documents for 2,500 residents; ID cards are issued free of charge.",
                "Case file management in 2020-2023 for 1,400 families; registration number of 2023 children",
                "GRF-01547, objective 10.7 and 17.17",
                "https://city.example/pledges/20230715"
            })
    void figuresAndYearsAreNoPersons(String text) {
        assertThat(PrivateData.in(text)).isEmpty();
    }
}
