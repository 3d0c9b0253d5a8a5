package org.medina.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;

class DownloadHeadersTest {

    @Test
    void aFileIsSavedUnderItsNameAndNeverRun() {
        Map<String, String> headers = headersOf("décision \"n° 41\".pdf");
        assertThat(headers)
                .containsEntry("Content-Type", "application/pdf")
                .containsEntry("Content-Length", "42")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Content-Security-Policy", "sandbox; default-src 'none'");
        assertThat(headers.get("Content-Disposition"))
                .startsWith("attachment; ")
                .endsWith("filename*=UTF-8''d%C3%A9cision%20%22n%C2%B0%2041%22.pdf");
    }

    @Test
    void noNameBreaksOutOfItsHeader() {
        assertThat(headersOf("a\r\nSet-Cookie: b=c\"; x.pdf").get("Content-Disposition"))
                .doesNotContain("\r", "\n");
    }

    private static Map<String, String> headersOf(String name) {
        UUID id = UUID.nameUUIDFromBytes(new byte[] {1});
        return DownloadHeaders.of(new AttachmentSummary(
                id,
                new SubjectRef("pledge", id),
                name,
                "application/pdf",
                42,
                "ab",
                new PersonId(id),
                "Coordinator of Freetown",
                new OrganisationId(id),
                Instant.EPOCH));
    }
}
