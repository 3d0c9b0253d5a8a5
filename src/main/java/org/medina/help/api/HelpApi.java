package org.medina.help.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Listing;
import org.medina.base.api.Paging;
import org.medina.help.Help;
import org.medina.help.HelpAction;
import org.medina.help.HelpDetails;
import org.medina.help.HelpFilter;
import org.medina.help.HelpId;
import org.medina.help.HelpState;
import org.medina.help.HelpSummary;
import org.medina.help.Urgency;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Help", description = "Requests for help: those of the own organisation, for the secretariat all")
class HelpApi {

    private static final String ADDRESS = "/api/v1/help-requests";

    private final Help help;

    HelpApi(Help help) {
        this.help = help;
    }

    @Schema(name = "HelpRequestToAsk")
    record Ask(
            @Nullable String title,
            @Nullable String words,

            @Schema(description = "Id or reference of a case that it is about") @Nullable
            String about,

            @Nullable Urgency urgency,

            @Schema(description = "Language of the answer: en, fr, es, ar, zh or ru") @Nullable
            String language) {}

    @Schema(name = "HelpWords")
    record Say(@Nullable String words) {}

    @Schema(name = "HelpMessage")
    record Message(UUID id, String words, @Nullable String from, String person, Instant at) {}

    @Schema(name = "HelpRequest")
    record Json(
            UUID id,
            String reference,
            String title,
            HelpState state,
            Urgency urgency,
            String language,

            @Schema(description = "Whose it is; none where somebody asked who acts for none") @Nullable
            String organisation,

            @Nullable UUID about,
            List<Message> messages,
            Set<HelpAction> allowed) {

        static Json of(HelpDetails help) {
            var request = help.request();
            return new Json(
                    help.id().value(),
                    request.reference(),
                    request.title(),
                    request.state(),
                    request.urgency(),
                    request.language(),
                    help.organisationName(),
                    request.about() == null ? null : request.about().id(),
                    help.messages().stream()
                            .map(one -> new Message(
                                    one.id(), one.words(), one.organisationName(), one.personName(), one.at()))
                            .toList(),
                    help.allowed());
        }
    }

    @Operation(summary = "Requests for help, newest first")
    @GetMapping(ADDRESS)
    Listing<HelpSummary> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable HelpState state,
            Paging paging) {
        var filter = new HelpFilter(q, state == null ? Set.of() : EnumSet.of(state));
        return paging.listing(help.page(filter, paging.from(), paging.sizeAndOne()));
    }

    @Operation(summary = "Ask for help")
    @PostMapping(ADDRESS)
    @ResponseStatus(HttpStatus.CREATED)
    Json ask(@RequestBody Ask ask) {
        return json(help.ask(ask.title(), ask.words(), ask.about(), ask.urgency(), ask.language()));
    }

    @Operation(summary = "A request with its thread")
    @GetMapping(ADDRESS + "/{address}")
    Json get(@PathVariable String address) {
        return json(id(address));
    }

    @Operation(summary = "Answer; for the secretariat")
    @PostMapping(ADDRESS + "/{address}/answer")
    Json answer(@PathVariable String address, @RequestBody Say say) {
        HelpId id = id(address);
        help.answer(id, say.words());
        return json(id);
    }

    @Operation(summary = "Say more or ask again, which opens a closed one; for whoever asked")
    @PostMapping(ADDRESS + "/{address}/add")
    Json add(@PathVariable String address, @RequestBody Say say) {
        HelpId id = id(address);
        help.add(id, say.words());
        return json(id);
    }

    @Operation(summary = "Close, with a last word or without")
    @PostMapping(ADDRESS + "/{address}/close")
    Json close(@PathVariable String address, @RequestBody Say say) {
        HelpId id = id(address);
        help.close(id, say.words());
        return json(id);
    }

    private Json json(HelpId id) {
        return Json.of(help.get(id));
    }

    private HelpId id(String address) {
        return help.resolve(address).orElseThrow(Problem::notFound);
    }
}
