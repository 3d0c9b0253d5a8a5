package org.medina.review.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Count;
import org.medina.base.api.Listing;
import org.medina.base.api.Paging;
import org.medina.casefile.api.HistoryJson;
import org.medina.review.Answer;
import org.medina.review.ContributionAnswering;
import org.medina.review.ContributionFilter;
import org.medina.review.ContributionId;
import org.medina.review.ContributionLists;
import org.medina.review.ContributionReading;
import org.medina.review.ContributionStage;
import org.medina.review.ContributionStating;
import org.medina.review.ContributionSummary;
import org.medina.review.ReviewId;
import org.medina.review.Standing;
import org.medina.review.Statement;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/contributions")
@Tag(name = "Forum reviews")
class ContributionApi {

    private final ContributionAnswering answering;
    private final ContributionStating stating;
    private final ContributionReading reading;
    private final ContributionLists lists;

    ContributionApi(
            ContributionAnswering answering,
            ContributionStating stating,
            ContributionReading reading,
            ContributionLists lists) {
        this.answering = answering;
        this.stating = stating;
        this.reading = reading;
        this.lists = lists;
    }

    @Schema(name = "ContributionRow")
    record Row(
            UUID id,
            String reference,
            String review,
            String city,
            @Nullable String country,
            int pledges,
            Standing standing,
            ContributionStage stage,
            Statement.State statement,
            Instant answersDue) {

        static Row of(ContributionSummary contribution) {
            return new Row(
                    contribution.id().value(),
                    contribution.reference(),
                    contribution.review(),
                    contribution.city(),
                    contribution.country(),
                    contribution.pledges(),
                    contribution.standing(),
                    contribution.stage(),
                    contribution.statement(),
                    contribution.answersDue());
        }
    }

    @Schema(name = "ContributionAnswer")
    record AnswerRequest(
            Answer.@Nullable Choice choice, @Nullable String words) {}

    @Schema(name = "ContributionWords")
    record Words(@Nullable String words) {

        static @Nullable String of(@Nullable Words body) {
            return body == null ? null : body.words();
        }
    }

    @Operation(summary = "Contributions that the caller may read, by city")
    @GetMapping
    Listing<Row> list(
            Paging paging,
            @RequestParam(required = false) @Nullable UUID review,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Set<Standing> standing,
            @RequestParam(required = false) @Nullable Set<Statement.State> statement,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable Integer objective) {
        var filter = filter(review, search, standing, statement, country, objective);
        return paging.listing(lists.page(filter, paging.from(), paging.sizeAndOne()))
                .map(Row::of);
    }

    @Operation(summary = "How many contributions the caller may read")
    @GetMapping("/count")
    Count count(
            @RequestParam(required = false) @Nullable UUID review,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Set<Standing> standing,
            @RequestParam(required = false) @Nullable Set<Statement.State> statement,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable Integer objective) {
        return new Count(lists.count(filter(review, search, standing, statement, country, objective)));
    }

    private static ContributionFilter filter(
            @Nullable UUID review,
            @Nullable String search,
            @Nullable Set<Standing> standing,
            @Nullable Set<Statement.State> statement,
            @Nullable String country,
            @Nullable Integer objective) {
        return new ContributionFilter(
                review == null ? null : new ReviewId(review),
                search,
                standing == null ? Set.of() : standing,
                statement == null ? Set.of() : statement,
                country,
                objective);
    }

    @Operation(summary = "A contribution by its id or reference, with what the caller may do now")
    @GetMapping("/{id}")
    ResponseEntity<ContributionJson> get(@PathVariable String id) {
        return answer(resolve(id));
    }

    @Operation(summary = "What was done with a contribution, newest first")
    @GetMapping("/{id}/history")
    Listing<HistoryJson> history(@PathVariable String id) {
        return HistoryJson.listing(reading.history(resolve(id)));
    }

    @Operation(summary = "The city confirms one of its pledges as it stands, or tells what is new")
    @PostMapping("/{id}/pledges/{pledge}/answer")
    ResponseEntity<ContributionJson> answer(
            @PathVariable String id, @PathVariable UUID pledge, @RequestBody AnswerRequest body) {
        ContributionId contribution = resolve(id);
        answering.answer(contribution, pledge, body.choice(), body.words());
        return answer(contribution);
    }

    @Operation(summary = "The city replies to a question of the forum; without words the reply is taken back")
    @PostMapping("/{id}/questions/{question}/reply")
    ResponseEntity<ContributionJson> reply(
            @PathVariable String id, @PathVariable int question, @RequestBody(required = false) @Nullable Words body) {
        ContributionId contribution = resolve(id);
        answering.reply(contribution, question, Words.of(body));
        return answer(contribution);
    }

    @Operation(summary = "The city hands in its answers")
    @PostMapping("/{id}/hand-in")
    ResponseEntity<ContributionJson> handIn(@PathVariable String id) {
        ContributionId contribution = resolve(id);
        answering.handIn(contribution);
        return answer(contribution);
    }

    @Operation(summary = "The city has read its page as the dossier will have it")
    @PostMapping("/{id}/confirm-page")
    ResponseEntity<ContributionJson> confirmPage(@PathVariable String id) {
        ContributionId contribution = resolve(id);
        answering.confirmPage(contribution);
        return answer(contribution);
    }

    @Operation(summary = "The ministry adds its statement of at most 300 words, or another in its place")
    @PostMapping("/{id}/state")
    ResponseEntity<ContributionJson> state(
            @PathVariable String id, @RequestBody(required = false) @Nullable Words body) {
        ContributionId contribution = resolve(id);
        stating.state(contribution, Words.of(body));
        return answer(contribution);
    }

    @Operation(summary = "The ministry says that it will add no statement")
    @PostMapping("/{id}/waive")
    ResponseEntity<ContributionJson> waive(@PathVariable String id) {
        ContributionId contribution = resolve(id);
        stating.waive(contribution);
        return answer(contribution);
    }

    private ContributionId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }

    private ResponseEntity<ContributionJson> answer(ContributionId id) {
        return ContributionJson.answer(reading.get(id));
    }
}
