package org.medina.review.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Listing;
import org.medina.review.ReviewId;
import org.medina.review.ReviewReading;
import org.medina.review.ReviewSigning;
import org.medina.signoff.SectionChange;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/reviews/{id}")
@Tag(name = "Forum reviews")
class ReviewSigningApi {

    private final ReviewSigning signing;
    private final ReviewReading reading;

    ReviewSigningApi(ReviewSigning signing, ReviewReading reading) {
        this.signing = signing;
        this.reading = reading;
    }

    @Schema(name = "ReviewMandate")
    record Mandate(@Nullable String document, @Nullable LocalDate date) {}

    /** @param textHash of the dossier that was read */
    @Schema(name = "ReviewSignature")
    record Sign(@Nullable String textHash, @Nullable Mandate mandate) {}

    @Schema(name = "ReviewAdvice")
    record Advice(@Nullable String textHash, @Nullable String words) {}

    @Schema(name = "ReviewReturn")
    record GiveBack(@Nullable String textHash, @Nullable String reason) {}

    /** A section of the dossier that is different from what the caller has seen before. */
    @Schema(name = "ReviewChange")
    record Change(String section, String kind) {

        static Change of(SectionChange change) {
            return new Change(change.key(), change.kind().name());
        }
    }

    @Operation(summary = "What is different from what the caller has seen or signed before; all of it to a newcomer")
    @GetMapping("/changes")
    Listing<Change> changes(@PathVariable String id) {
        List<Change> changes =
                reading.changes(resolve(id)).stream().map(Change::of).toList();
        return new Listing<>(changes, null);
    }

    @Operation(summary = "Sign the dossier for the organisation that is acted for; needs a fresh login")
    @PostMapping("/sign")
    ResponseEntity<ReviewJson> sign(@PathVariable String id, @RequestBody Sign body) {
        ReviewId review = resolve(id);
        Mandate mandate = body.mandate();
        signing.sign(
                review,
                body.textHash(),
                mandate == null ? null : mandate.document(),
                mandate == null ? null : mandate.date());
        return ReviewJson.answer(reading.get(review));
    }

    @Operation(summary = "Give advice on the dossier, which is printed and is no signature")
    @PostMapping("/advise")
    ResponseEntity<ReviewJson> advise(@PathVariable String id, @RequestBody Advice body) {
        ReviewId review = resolve(id);
        signing.advise(review, body.textHash(), body.words());
        return ReviewJson.answer(reading.get(review));
    }

    @Operation(summary = "Return the dossier with reasons; the next version is signed from the beginning")
    @PostMapping("/give-back")
    ResponseEntity<ReviewJson> giveBack(@PathVariable String id, @RequestBody GiveBack body) {
        ReviewId review = resolve(id);
        signing.giveBack(review, body.textHash(), body.reason());
        return ReviewJson.answer(reading.get(review));
    }

    private ReviewId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }
}
