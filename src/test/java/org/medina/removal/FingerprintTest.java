package org.medina.removal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    private static final String WORDS = "Kissy Road 12 🏠";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kissy Road 12 🏠",
                "The shelter is in Kissy Road 12 🏠",
                "Kissy Road 12 🏠 is where it is",
                "Kissy Kissy Road 12 Kissy Road 12 🏠 Kissy",
            })
    void wordsAreRecognisedWhereverTheyStand(String text) {
        assertThat(Fingerprint.of(WORDS).in(text)).contains(WORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Kissy", "Kissy Road 13 🏠", "kissy road 12 🏠", "Kissy Road 12"})
    void otherWordsAreNot(String text) {
        assertThat(Fingerprint.of(WORDS).in(text)).isEmpty();
    }

    /** Two different texts of the same length whose moving sums are the same. */
    @Test
    void anEqualSumAloneIsNoProof() {
        assertThat("AaAaAa".hashCode()).isEqualTo("BBBBBB".hashCode());
        assertThat(Fingerprint.of("AaAaAa").in("xx BBBBBB yy")).isEmpty();
        assertThat(Fingerprint.of("AaAaAa").in("BBBBBB AaAaAa")).contains("AaAaAa");
    }

    @Test
    void theFingerprintDoesNotSayTheWordsNorTwiceTheSame() {
        assertThat(Fingerprint.of(WORDS).toString()).doesNotContain("Kissy");
        assertThat(Fingerprint.of(WORDS).sha256())
                .isNotEqualTo(Fingerprint.of(WORDS).sha256());
    }
}
