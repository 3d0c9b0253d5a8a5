package org.medina.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files of a pledge over HTTP. */
@IntegrationTest
class PledgeFilesApiIT {

    private static final int LIMIT = 25 * 1024 * 1024;

    private final PledgeFixtures fixtures;
    private final ProcessWatch watch;
    private final ApiClient editor;

    private PledgeId id = new PledgeId(new UUID(0, 0));
    private String files = "";

    @Autowired
    PledgeFilesApiIT(PledgeFixtures fixtures, ProcessWatch watch, @LocalServerPort int port) {
        this.fixtures = fixtures;
        this.watch = watch;
        this.editor = ApiClient.as("http://localhost:" + port, "editor.freetown");
    }

    @BeforeEach
    void begin() {
        id = fixtures.draft(fixtures.complete("With files"));
        files = "/api/v1/pledges/" + id + "/attachments";
    }

    @Test
    void aFileIsListedAndComesBackByteForByte() {
        byte[] picture = png(2000);
        Answer kept = editor.upload(files, "file", "plan <script>.png", picture);

        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        String file = kept.json().path("id").asString();
        assertThat(kept.header("Location")).endsWith(files + "/" + file);
        assertThat(kept.json().path("mediaType").asString()).isEqualTo("image/png");
        assertThat(kept.json().path("size").asInt()).isEqualTo(picture.length);
        assertThat(editor.get(files).json().path("items").get(0)).isEqualTo(kept.json());
        assertThat(editor.download(files + "/" + file)).isEqualTo(picture);
        Answer download = editor.get(files + "/" + file);
        assertThat(download.header("Content-Disposition")).startsWith("attachment");
        assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(watch.acts(id)).containsExactly("create", "attach");
    }

    @Test
    void oneByteMoreThanTwentyFiveMegabytesIsTooMuch() {
        byte[] most = Arrays.copyOf("A note. ".getBytes(StandardCharsets.UTF_8), LIMIT + 1);
        Arrays.fill(most, (byte) 'a');

        Answer refused = Refused.with(413, editor.upload(files, "file", "big.txt", most));

        assertThat(refused.json().path("detail").asString()).contains("25 MB");
        Refused.with(413, editor.upload(files, "file", "huge.txt", Arrays.copyOf(most, LIMIT * 2)));
        assertThat(editor.get(files).json().path("items").isEmpty()).isTrue();
        assertThat(editor.upload(files, "file", "fits.txt", Arrays.copyOf(most, LIMIT))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void typesThatAreNotTakenAndEmptyFilesAreRefusedInWords() {
        assertThat(Refused.at(
                        "file", editor.upload(files, "file", "page.html", bytes("<html><script>x</script></html>"))))
                .contains("page.html", "PDF");
        Refused.at("file", editor.upload(files, "file", "plan.pdf", new byte[] {'M', 'Z', 0, 1, 2, 3, 0, 0}));
        Refused.at("file", editor.upload(files, "file", "empty.txt", new byte[0]));
        Refused.at("file", editor.upload(files, "picture", "note.txt", bytes("A note.")));
        Refused.with(415, editor.post(files, "{\"file\": \"x\"}"));
        Refused.at(
                "file",
                editor.send("POST", files, "no form", Map.of("Content-Type", "multipart/form-data; boundary=x")));
        assertThat(editor.get(files).json().path("items").isEmpty()).isTrue();
        assertThat(watch.acts(id)).containsExactly("create");
    }

    @Test
    void aFileOfAnotherCaseIsNotThere() {
        String file = attach("note.txt");
        PledgeId other = fixtures.draft(fixtures.complete("Another case"));
        String elsewhere = "/api/v1/pledges/" + other + "/attachments/" + file;

        Refused.with(404, editor.get(elsewhere));
        Refused.with(404, editor.send("DELETE", elsewhere, null, Map.of()));
        Refused.with(404, editor.get(files + "/" + UUID.randomUUID()));
        Refused.with(404, editor.get(files + "/not-an-id"));
        Refused.with(404, editor.send("DELETE", files + "/not-an-id", null, Map.of()));
        assertThat(editor.get(files + "/" + file).body()).isEqualTo("A note.");
    }

    @Test
    void aFileIsRemovedOnceAndOnlyWhileTheTextIsOpen() {
        String file = files + "/" + attach("note.txt");
        String stays = files + "/" + attach("stays.txt");
        assertThat(editor.send("DELETE", file, null, Map.of()).status()).isEqualTo(204);
        Refused.with(404, editor.send("DELETE", file, null, Map.of()));
        Refused.with(404, editor.get(file));
        editor.post("/api/v1/pledges/" + id + "/send-to-review", null);
        Refused.with(409, editor.send("DELETE", stays, null, Map.of()));
        Refused.with(409, editor.upload(files, "file", "late.txt", bytes("Late.")));
        assertThat(editor.get(stays).body()).isEqualTo("A note.");
        assertThat(watch.acts(id)).containsExactly("create", "attach", "attach", "detach", "send-to-review");
    }

    private String attach(String name) {
        return editor.upload(files, "file", name, bytes("A note."))
                .json()
                .path("id")
                .asString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] png(int size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'});
        byte[] rest = new byte[size];
        new Random(1).nextBytes(rest);
        bytes.writeBytes(rest);
        return bytes.toByteArray();
    }
}
