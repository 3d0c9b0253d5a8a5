package org.medina.dialogue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.dialogue.ConsultedTexts;
import org.medina.dialogue.DialogueDrafts;
import org.medina.dialogue.DialogueReading;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/dialogues/{id}/comments/{comment}/passage")
@Tag(name = "Dialogues")
class CommentPassageApi {

    private final DialogueDrafts drafts;
    private final DialogueReading reading;

    CommentPassageApi(DialogueDrafts drafts, DialogueReading reading) {
        this.drafts = drafts;
        this.reading = reading;
    }

    @Operation(
            summary =
                    "Where the passage of a comment stands in the author's draft now; found is false where it is gone")
    @GetMapping
    DraftPassage passage(@PathVariable String id, @PathVariable UUID comment) {
        return DraftPassage.of(drafts.find(reading.resolve(id).orElseThrow(Problem::notFound), comment));
    }

    @Schema(name = "DialogueDraftPassage")
    record DraftPassage(
            boolean found,
            @Nullable String heading,
            @Nullable String before,
            @Nullable String passage,
            @Nullable String after,
            @Nullable Long version) {

        static DraftPassage of(Optional<ConsultedTexts.Passage> there) {
            return there.map(passage -> new DraftPassage(
                            true,
                            passage.heading(),
                            passage.before(),
                            passage.passage(),
                            passage.after(),
                            passage.version()))
                    .orElse(new DraftPassage(false, null, null, null, null, null));
        }
    }
}
