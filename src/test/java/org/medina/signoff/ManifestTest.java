package org.medina.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medina.base.Sha256;
import org.medina.base.SubjectRef;

class ManifestTest {

    /** A vector: if this test has to change, texts signed before can no longer be verified. */
    @Test
    void theBytesOfATextNeverChange() {
        Manifest manifest = new Manifest(
                "medina.pledge/1",
                new SubjectRef("pledge", UUID.fromString("0199a1b2-0000-7000-8000-000000000001")),
                Instant.parse("2026-11-21T10:15:30.123Z"),
                List.of(new Manifest.Entry("title", "aa"), new Manifest.Entry("commitment", "bb")),
                List.of("cc"));
        assertThat(new String(manifest.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"attachments\":[\"cc\"],\"form\":\"medina.pledge/1\","
                        + "\"frozenAt\":\"2026-11-21T10:15:30.123Z\",\"sections\":[{\"hash\":\"aa\",\"key\":\"title\"},"
                        + "{\"hash\":\"bb\",\"key\":\"commitment\"}],"
                        + "\"subject\":\"pledge:0199a1b2-0000-7000-8000-000000000001\"}");
        assertThat(Sha256.of(manifest.bytes()))
                .isEqualTo("2b39b02638711ea538c9991905951c1d3658dd151f023a4213f0d9fee652958a");
        assertThat(Manifest.read(manifest.bytes())).isEqualTo(manifest);
    }

    @Test
    void equalSectionsOfTwoTextsHaveDifferentHashes() {
        byte[] one = SectionBytes.of("commitment", "We open a centre.");
        byte[] other = SectionBytes.of("commitment", "We open a centre.");
        assertThat(Sha256.of(one)).isNotEqualTo(Sha256.of(other));
        assertThat(SectionBytes.value(one)).isEqualTo(SectionBytes.value(other));
    }
}
