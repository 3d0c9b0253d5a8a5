package org.medina.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.dialogue.DialogueOverHttp.CITY;
import static org.medina.dialogue.DialogueOverHttp.FOCAL;
import static org.medina.dialogue.DialogueOverHttp.HEALTH;
import static org.medina.dialogue.DialogueOverHttp.INTERIOR;
import static org.medina.dialogue.DialogueOverHttp.path;
import static org.medina.dialogue.Matrices.FIRST_ROW;
import static org.medina.dialogue.Matrices.put;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.medina.base.PortalClock;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The comment matrix leaves the portal as a file and comes back. */
@IntegrationTest
class DialogueMatrixIT {

    private static final String ELSEWHERE = "focal.canada";

    private final DialogueOverHttp http;
    private final String base;

    @Autowired
    DialogueMatrixIT(PortalClock clock, @LocalServerPort int port) {
        this.base = "http://localhost:" + port;
        this.http = new DialogueOverHttp(base, clock.instant());
    }

    @Test
    void aMinistryFillsTheMatrixOfflineAndTheSameFileChangesNothing() {
        String id = http.begun("Filled offline");
        http.comment(HEALTH, id, "MAJOR", "Too little time.");
        byte[] filled = edited(matrix(HEALTH, id), sheet -> {
            put(sheet, FIRST_ROW, MatrixColumn.COMMENT, "Far too little time.");
            added(sheet, 1, "Who pays?");
            put(sheet, FIRST_ROW + 1, MatrixColumn.QUOTED, "Nobody pays for it");
            put(sheet, FIRST_ROW + 1, MatrixColumn.SECTION, "What we commit to");
            added(sheet, 2, "'=2+5 is text here.");
        });

        assertThat(taken(HEALTH, id, filled)).isEqualTo("2 added, 1 changed, 0 unchanged");
        assertThat(words(HEALTH, id)).containsExactly("Far too little time.", "Who pays?", "=2+5 is text here.");
        JsonNode place =
                http.read(HEALTH, path(id, "comments")).path("items").get(1).path("place");
        assertThat(place.path("section").asString()).isEqualTo("commitment");
        assertThat(place.path("start").asInt()).isEqualTo(51);

        assertThat(taken(HEALTH, id, filled)).isEqualTo("0 added, 0 changed, 3 unchanged");
        change(HEALTH, id, 1, "Who pays, and when?");
        assertThat(taken(HEALTH, id, filled)).isEqualTo("0 added, 0 changed, 3 unchanged");
        assertThat(words(HEALTH, id)).contains("Who pays, and when?");
    }

    @Test
    void whatWasChangedInThePortalSinceIsNotWrittenOver() {
        String id = http.begun("Changed since");
        http.comment(HEALTH, id, "MAJOR", "First.");
        byte[] filled = edited(
                matrix(HEALTH, id), sheet -> put(sheet, FIRST_ROW, MatrixColumn.COMMENT, "Changed in the sheet."));
        change(HEALTH, id, 0, "Changed in the portal.");

        Answer refused = upload(HEALTH, id, filled);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorAt("row 9, Comment (K)")).contains("changed in the portal");
        assertThat(words(HEALTH, id)).containsExactly("Changed in the portal.");
    }

    @Test
    void ofFiveHundredRowsTwentyAreNamedAndNothingIsTaken() {
        String id = http.begun("Five hundred rows");
        byte[] empty = matrix(HEALTH, id);
        byte[] wrong = edited(empty, sheet -> {
            for (int row = 0; row < 500; row++) {
                added(sheet, row, "Comment " + row);
            }
            for (int row = 0; row < 100; row += 5) {
                spoil(sheet, row);
            }
        });
        Answer refused = upload(HEALTH, id, wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors")).hasSize(20);
        assertThat(refused.errorAt("row 9, Type of comment (J)")).contains("“urgent”");
        assertThat(refused.errorAt("row 14, Comment (K)")).contains("fill this in");
        assertThat(refused.errorAt("row 19, Legal basis (M)")).contains("legal basis");
        assertThat(refused.errorAt("row 24, Section (H)")).contains("no section");
        assertThat(refused.errorAt("row 29, Comment (K)")).contains("formula");
        assertThat(words(HEALTH, id)).isEmpty();

        byte[] right = edited(empty, sheet -> {
            for (int row = 0; row < 500; row++) {
                added(sheet, row, "Comment " + row);
            }
        });
        assertThat(taken(HEALTH, id, right)).isEqualTo("500 added, 0 changed, 0 unchanged");
        assertThat(taken(HEALTH, id, right)).isEqualTo("0 added, 0 changed, 500 unchanged");
    }

    @Test
    void aFileThatIsNoMatrixIsRefusedInWords() {
        String id = http.begun("No matrix");
        Answer large = upload(HEALTH, id, new byte[30 * 1024 * 1024]);
        assertThat(large.status()).isIn(413, 422);
        assertThat(large.body()).contains("MB");
        Answer text = upload(HEALTH, id, "We agree.".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(text.errorAt("file")).contains("not a spreadsheet");
        assertThat(ApiClient.as(base, HEALTH).post(address(id), null).status()).isIn(400, 415, 422);
    }

    @Test
    void onlyThoseWhoAreAskedBringCommentsAndOnlyTheirOwn() {
        String id = http.begun("Only their own");
        http.comment(HEALTH, id, "MAJOR", "A word of the health ministry.");
        byte[] filled = edited(
                matrix(HEALTH, id), sheet -> put(sheet, FIRST_ROW, MatrixColumn.COMMENT, "Not its word any more."));

        assertThat(upload(CITY, id, filled).status()).isEqualTo(403);
        assertThat(upload(ELSEWHERE, id, filled).status()).isEqualTo(404);
        Answer other = upload(INTERIOR, id, filled);
        assertThat(other.errorAt("row 9, Key (leave as it is) (Z)")).contains("no such comment");
        http.done(HEALTH, path(id, "hand-in"), null);
        assertThat(upload(HEALTH, id, filled).status()).isEqualTo(409);
        assertThat(words(HEALTH, id)).containsExactly("A word of the health ministry.");
    }

    @Test
    void aFileHoldsNoMoreThanItsReaderMayRead() throws IOException {
        String id = http.begun("No more than that");
        http.comment(HEALTH, id, "MAJOR", "Quite confidential.");
        for (String account : List.of(HEALTH, INTERIOR, CITY, FOCAL)) {
            boolean own = account.equals(HEALTH);
            assertThat(pdf(account, id).contains("Quite confidential."))
                    .as(account)
                    .isEqualTo(own);
            assertThat(docx(account, id).contains("Quite confidential."))
                    .as(account)
                    .isEqualTo(own);
            assertThat(holds(matrix(account, id), "Quite confidential."))
                    .as(account)
                    .isEqualTo(own);
        }
        assertThat(ApiClient.as(base, ELSEWHERE).get(address(id) + "/xlsx").status())
                .isEqualTo(404);

        http.done(HEALTH, path(id, "hand-in"), null);
        http.done(FOCAL, path(id, "consolidate"), null);
        assertThat(holds(matrix(FOCAL, id), "Quite confidential.")).isTrue();
        assertThat(holds(matrix(CITY, id), "Quite confidential.")).isFalse();
        http.done(FOCAL, path(id, "release"), "{\"position\": \"COMMENTS_ONLY\"}");
        assertThat(pdf(CITY, id)).contains("Quite confidential.");
    }

    @Test
    void theWorldReadsInARecordWhichOfficesSpokeAndNoNamesOfStaff() {
        String id = http.begun("Names of staff");
        String comment = http.comment(HEALTH, id, "EDITORIAL", "One word, not two.");
        http.done(HEALTH, path(id, "hand-in"), null);
        http.done(FOCAL, path(id, "consolidate"), null);
        http.done(FOCAL, path(id, "release"), "{\"position\": \"COMMENTS_ONLY\"}");
        http.done(CITY, DialogueOverHttp.comments(id, comment, "decide"), "{\"decision\": \"ACCEPTED\"}");
        http.done(CITY, path(id, "send-answers"), null);
        http.done(
                FOCAL,
                DialogueOverHttp.comments(id, comment, "close"),
                "{\"closure\": \"ACCEPTED\", \"reason\": \"Done.\"}");
        http.done(FOCAL, path(id, "conclude"), null);
        http.done(CITY, path(id, "publication"), "{\"agreed\": true}");
        http.done(FOCAL, path(id, "publication"), "{\"agreed\": true}");

        assertThat(holds(matrix(FOCAL, id), "Coordinator Freetown")).isTrue();
        byte[] record = matrix("observer", id);
        assertThat(holds(record, "City of Freetown")).isTrue();
        assertThat(holds(record, "Coordinator Freetown")).isFalse();
        assertThat(holds(record, "Commenter")).isFalse();
    }

    private static void added(XSSFSheet sheet, int row, String comment) {
        put(sheet, FIRST_ROW + row, MatrixColumn.COMMENT, comment);
        put(sheet, FIRST_ROW + row, MatrixColumn.SEVERITY, "major");
    }

    /** In five different ways. */
    private static void spoil(XSSFSheet sheet, int row) {
        int at = FIRST_ROW + row;
        switch (row / 5 % 5) {
            case 0 -> put(sheet, at, MatrixColumn.SEVERITY, "urgent");
            case 1 -> {
                put(sheet, at, MatrixColumn.COMMENT, "");
                put(sheet, at, MatrixColumn.RATIONALE, "Nobody knows why.");
            }
            case 2 -> put(sheet, at, MatrixColumn.SEVERITY, "critical");
            case 3 -> put(sheet, at, MatrixColumn.SECTION, "Epilogue");
            default ->
                sheet.getRow(at).createCell(MatrixColumn.COMMENT.ordinal()).setCellFormula("HYPERLINK(\"http://x\")");
        }
    }

    private static byte[] edited(byte[] file, Consumer<XSSFSheet> edit) {
        return Matrices.edited(file, edit);
    }

    private static boolean holds(byte[] file, String words) {
        boolean[] found = {false};
        Matrices.edited(
                file,
                sheet -> sheet.forEach(row -> row.forEach(cell -> {
                    if (cell.toString().contains(words)) {
                        found[0] = true;
                    }
                })));
        return found[0];
    }

    private String address(String id) {
        return "/api/v1/dialogues/" + id + "/matrix";
    }

    private byte[] matrix(String account, String id) {
        return ApiClient.as(base, account).download(address(id) + "/xlsx");
    }

    private String pdf(String account, String id) throws IOException {
        try (PDDocument document = Loader.loadPDF(ApiClient.as(base, account).download(address(id) + "/pdf"))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private String docx(String account, String id) throws IOException {
        byte[] file = ApiClient.as(base, account).download(address(id) + "/docx");
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
            return words.getText();
        }
    }

    private Answer upload(String account, String id, byte[] file) {
        return ApiClient.as(base, account).upload(address(id), "file", "matrix.xlsx", file);
    }

    private String taken(String account, String id, byte[] file) {
        Answer answer = upload(account, id, file);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode json = answer.json();
        return "%d added, %d changed, %d unchanged"
                .formatted(
                        json.path("added").asInt(),
                        json.path("changed").asInt(),
                        json.path("unchanged").asInt());
    }

    private List<String> words(String account, String id) {
        return http.read(account, path(id, "comments?size=200"))
                .path("items")
                .valueStream()
                .map(comment -> comment.path("comment").asString())
                .toList();
    }

    private void change(String account, String id, int at, String comment) {
        String one = http.read(account, path(id, "comments"))
                .path("items")
                .get(at)
                .path("id")
                .asString();
        Answer answer = ApiClient.as(base, account)
                .send(
                        "PATCH",
                        "/api/v1/dialogues/" + id + "/comments/" + one,
                        "{\"comment\": \"" + comment + "\"}",
                        Map.of("If-Match", "*"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
