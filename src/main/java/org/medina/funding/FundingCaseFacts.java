package org.medina.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.base.SubjectRef;
import org.medina.budget.Budget;
import org.medina.casefile.CaseFacts;
import org.springframework.stereotype.Component;

/** What a request for money says of itself in letters and papers; of the decision only what the reader may know. */
@Component
class FundingCaseFacts implements CaseFacts {

    private final FundingReading reading;
    private final Messages messages;

    FundingCaseFacts(FundingReading reading, Messages messages) {
        this.reading = reading;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return FundingId.KIND;
    }

    @Override
    public List<String> names() {
        return List.of(
                "summary",
                "call",
                "mechanism",
                "asked",
                "participation",
                "risks",
                "decision",
                "decision-words",
                "reasons",
                "conditions",
                "review-until");
    }

    @Override
    public Map<String, String> of(SubjectRef subject, Locale locale) {
        FundingDetails request = reading.get(FundingId.of(subject));
        FundingContent content = request.content();
        Budget budget = content.budget();
        Map<String, String> facts = new HashMap<>();
        facts.put("summary", text(content.summary()));
        facts.put("participation", text(content.participation()));
        facts.put("risks", text(content.risks()));
        facts.put("call", request.callReference() + " · " + request.callTitle());
        facts.put("mechanism", request.mechanism());
        facts.put("asked", budget == null ? "" : budget.asked().toString());
        facts.put("review-until", day(request.reviewUntil(), locale));
        request.decision().ifPresent(feedback -> facts.putAll(decided(feedback, text(content.title()), locale)));
        return facts;
    }

    private Map<String, String> decided(Feedback feedback, String title, Locale locale) {
        return Map.of(
                "decision", messages.get(locale, "funding.letter." + feedback.verdict(), title),
                "decision-words", text(feedback.words()),
                "reasons",
                        feedback.reasons().stream()
                                .map(reason -> (reason.about() == null ? "" : reason.about() + ": ") + reason.words())
                                .collect(Collectors.joining("\n")),
                "conditions", String.join("\n", feedback.conditions()));
    }

    private static String day(@Nullable Instant at, Locale locale) {
        return at == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
