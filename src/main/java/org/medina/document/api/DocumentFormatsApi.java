package org.medina.document.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.api.Listing;
import org.medina.document.DocumentDifferences;
import org.medina.document.DocumentFormats;
import org.medina.document.DocumentId;
import org.medina.document.DocumentReader;
import org.medina.document.SectionDifference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/documents/{id}")
@Tag(name = "Documents")
class DocumentFormatsApi {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String MARKDOWN = "text/markdown;charset=UTF-8";
    private static final String PLAIN = "text/plain;charset=UTF-8";

    private final DocumentReader reader;
    private final DocumentFormats formats;
    private final DocumentDifferences differences;

    DocumentFormatsApi(DocumentReader reader, DocumentFormats formats, DocumentDifferences differences) {
        this.reader = reader;
        this.formats = formats;
        this.differences = differences;
    }

    @Schema(name = "DocumentDifference")
    record Difference(String section, boolean same, List<Block> blocks) {

        static Difference of(SectionDifference difference) {
            return new Difference(
                    difference.section(),
                    difference.isSame(),
                    difference.blocks().stream().map(Block::of).toList());
        }
    }

    @Schema(name = "DocumentDifferenceBlock")
    record Block(String kind, String type, List<Words> words) {

        static Block of(SectionDifference.Block block) {
            return new Block(
                    word(block.kind()),
                    block.type(),
                    block.words().stream().map(Words::of).toList());
        }
    }

    @Schema(name = "DocumentDifferenceWords")
    record Words(String kind, String text, @Nullable UUID by) {

        static Words of(SectionDifference.Words words) {
            return new Words(
                    word(words.kind()),
                    words.text(),
                    words.by() == null ? null : words.by().value());
        }
    }

    private static String word(SectionDifference.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Operation(summary = "A text as HTML, now or at a version, with open suggestions if asked for")
    @GetMapping(produces = HTML)
    ResponseEntity<String> html(
            @PathVariable DocumentId id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "false") boolean suggestions) {
        return answer(formats.html(reader.read(id, version), suggestions), HTML);
    }

    @Operation(summary = "A text as CommonMark, now or at a version")
    @GetMapping(produces = MARKDOWN)
    ResponseEntity<String> markdown(
            @PathVariable DocumentId id, @RequestParam(required = false) @Nullable Long version) {
        return answer(formats.markdown(reader.read(id, version)), MARKDOWN);
    }

    @Operation(summary = "A text as plain text, now or at a version")
    @GetMapping(produces = PLAIN)
    ResponseEntity<String> plain(@PathVariable DocumentId id, @RequestParam(required = false) @Nullable Long version) {
        return answer(formats.plain(reader.read(id, version)), PLAIN);
    }

    private static ResponseEntity<String> answer(String text, String type) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(text);
    }

    @Operation(summary = "What changed between two versions, by section, block and words, with who did it")
    @GetMapping("/difference")
    Listing<Difference> difference(@PathVariable DocumentId id, @RequestParam long from, @RequestParam long to) {
        return new Listing<>(
                differences.between(id, from, to).stream().map(Difference::of).toList(), null);
    }
}
