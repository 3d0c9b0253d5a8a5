package org.medina.grant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where money is to go has no place in the portal. */
class GrantWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89 3704 0044 0532 0130 00",
                "please pay to gb29nwbk60161331926819 soon",
                "FR14-2004-1010-0505-0001-3M02-606 by Friday",
                "account no. 0012 345 678",
                "Konto: 532013000",
                "IBAN 12345678",
                "000123456789012"
            })
    void whatLooksLikeABankAccountIsFound(String text) {
        assertThat(GrantWords.namesAccount(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TR 2026/0042",
                "MM-2026-00042",
                "From 2026-01-01 to 2026-12-31 the desks were open.",
                "1,250,000.00 of 2,000,000.00 were spent on account of the flood.",
                "Forty wards, 3120 families, 12 desks",
                "PO 4500012345",
                "UN2A 0001"
            })
    void whatDoesNotIsLeftAlone(String text) {
        assertThat(GrantWords.namesAccount(text)).isFalse();
    }
}
