package org.medina.funding;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.medina.base.Messages;
import org.medina.base.SubjectRef;
import org.medina.budget.Budget;
import org.medina.casefile.CaseFacts;
import org.medina.casefile.FactWords;
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
        facts.put("summary", FactWords.text(content.summary()));
        facts.put("participation", FactWords.text(content.participation()));
        facts.put("risks", FactWords.text(content.risks()));
        facts.put("call", request.callReference() + " · " + request.callTitle());
        facts.put("mechanism", request.mechanism());
        facts.put("asked", budget == null ? "" : FactWords.money(budget.asked(), locale));
        facts.put("review-until", FactWords.day(request.reviewUntil(), locale));
        request.decision()
                .ifPresent(feedback -> facts.putAll(decided(feedback, FactWords.text(content.title()), locale)));
        return facts;
    }

    private Map<String, String> decided(Feedback feedback, String title, Locale locale) {
        return Map.of(
                "decision", messages.inLetter(locale, "funding.letter." + feedback.verdict(), title),
                "decision-words", FactWords.text(feedback.words()),
                "reasons",
                        feedback.reasons().stream()
                                .map(reason -> (reason.about() == null ? "" : reason.about() + ": ") + reason.words())
                                .collect(Collectors.joining("\n")),
                "conditions", String.join("\n", feedback.conditions()));
    }
}
