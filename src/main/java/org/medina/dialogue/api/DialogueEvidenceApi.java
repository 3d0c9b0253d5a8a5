package org.medina.dialogue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medina.base.api.Listing;
import org.medina.dialogue.CountryEvidence;
import org.medina.dialogue.DialogueEvidence;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Dialogues")
class DialogueEvidenceApi {

    private final DialogueEvidence evidence;

    DialogueEvidenceApi(DialogueEvidence evidence) {
        this.evidence = evidence;
    }

    @Operation(
            summary = "Per country, what became of the texts its ministries were asked about in a period, over the"
                    + " dialogues that the caller may read")
    @GetMapping("/api/v1/dialogues/evidence")
    Listing<CountryEvidence> evidence(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable String country) {
        return new Listing<>(evidence.of(from, to, country), null);
    }
}
