package org.medina.register;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.base.api.PublicCache;
import org.medina.dialogue.PublicDialogues;
import org.medina.legacy.LegacyEntry;
import org.medina.legacy.PublicLegacy;
import org.medina.pledge.PublishedFilter;
import org.medina.pledge.PublishedPledge;
import org.medina.pledge.PublishedPledges;
import org.medina.refdata.ReferenceData;
import org.medina.signoff.Signoff;
import org.medina.signoff.Verification;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The front page, the list of what was pledged, and each pledge at its permanent address. */
@Controller
@Hidden
class RegisterPages {

    static final int PAGE_SIZE = 16;

    private static final int LATEST = 3;
    private static final int LONGEST_DESCRIPTION = 200;

    private final PublishedPledges published;
    private final ReferenceData reference;
    private final Signoff signoff;
    private final FilterChoices choices;
    private final PublicDialogues dialogues;
    private final ProgressPages progress;
    private final PublicLegacy legacy;
    private final Messages messages;
    private final String publicUrl;

    RegisterPages(
            PublishedPledges published,
            ReferenceData reference,
            Signoff signoff,
            FilterChoices choices,
            PublicDialogues dialogues,
            ProgressPages progress,
            PublicLegacy legacy,
            Messages messages,
            @Value("${medina.public-url}") String publicUrl) {
        this.published = published;
        this.reference = reference;
        this.signoff = signoff;
        this.choices = choices;
        this.dialogues = dialogues;
        this.progress = progress;
        this.legacy = legacy;
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    @GetMapping("/")
    ModelAndView front(HttpServletResponse response) {
        return page(
                response,
                "register/front",
                Map.of(
                        "latest", published.page(PublishedFilter.ALL, 0, LATEST),
                        "numbers", published.numbers(),
                        "countries", published.countByCountry().size()));
    }

    @GetMapping("/register")
    ModelAndView list(@RequestParam MultiValueMap<String, String> asked, HttpServletResponse response) {
        var query = RegisterQuery.of(asked, reference);
        long count = published.count(query.filter());
        int pages = Math.toIntExact(Math.max(1, Math.ceilDiv(count, PAGE_SIZE)));
        List<PublishedPledge> pledges = query.page() > pages
                ? List.of()
                : published.page(query.filter(), (query.page() - 1) * PAGE_SIZE, PAGE_SIZE);
        return page(
                response,
                "register/list",
                Map.of(
                        "query", query,
                        "legacy", legacy(query),
                        "legacyCount", query.isOfPledgesAlone() ? 0L : legacy.count(LegacyPages.filter(query)),
                        "pledges", pledges,
                        "count", count,
                        "pages", pages,
                        "choices", choices.all()));
    }

    /** Earlier actions that fit the words are shown below the pledges, and never counted with them. */
    private List<LegacyEntry> legacy(RegisterQuery query) {
        boolean shown = !query.isOfPledgesAlone() && !query.chosen().isEmpty();
        return shown ? LegacyPages.first(legacy, query, LATEST) : List.of();
    }

    @GetMapping("/register/")
    String slash() {
        return "redirect:/register";
    }

    /** @param address a reference such as {@code MM-2026-00042}, or the id */
    @GetMapping("/register/{address}")
    ModelAndView pledge(@PathVariable String address, HttpServletResponse response) {
        PublishedPledge pledge =
                published.find(address.toUpperCase(Locale.ROOT)).orElseThrow(Problem::notFound);
        Optional<Verification> proof = Optional.ofNullable(pledge.textHash()).map(signoff::verify);
        String title =
                Objects.requireNonNullElseGet(pledge.content().title(), () -> messages.get("register.pledge.untitled"));
        return page(
                response,
                "register/pledge",
                Map.of(
                        "title", title,
                        "description",
                                StringUtils.truncate(
                                        Objects.requireNonNullElse(
                                                pledge.content().summary(), title),
                                        LONGEST_DESCRIPTION),
                        "pledge", pledge,
                        "content", pledge.content(),
                        "signatures", proof.map(Verification::signatures).orElse(List.of()),
                        "history", published.history(pledge.id()),
                        "dialogues", dialogues.about(pledge.id().subject()),
                        "progress", progress.of(pledge.id()),
                        "permanent", publicUrl + "/register/" + pledge.reference()));
    }

    static ModelAndView page(HttpServletResponse response, String template, Map<String, ?> model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, PublicCache.FOR_A_MINUTE.getHeaderValue());
        return new ModelAndView(template, model, HttpStatus.OK);
    }
}
