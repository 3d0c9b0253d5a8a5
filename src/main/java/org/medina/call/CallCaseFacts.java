package org.medina.call;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.base.SubjectRef;
import org.medina.call.CallDetails.Published;
import org.medina.casefile.CaseFacts;
import org.medina.casefile.FactWords;
import org.springframework.stereotype.Component;

/** What a call says of itself in letters and papers: what is in force, and before that what is drafted, to those who read it. */
@Component
class CallCaseFacts implements CaseFacts {

    private final CallReading reading;
    private final Messages messages;
    private final Clock clock;

    CallCaseFacts(CallReading reading, Messages messages, Clock clock) {
        this.reading = reading;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return CallId.KIND;
    }

    @Override
    public List<String> names() {
        return List.of("summary", "mechanism", "opens", "requests-until", "closes", "least", "most");
    }

    @Override
    public Map<String, String> of(SubjectRef subject, Locale locale) {
        CallDetails call = reading.get(new CallId(subject.id()));
        Map<String, String> facts = new HashMap<>();
        // calls have no process that would tell their stage
        facts.put("stage", messages.inLetter(locale, "call.phase." + call.phase(clock.instant())));
        facts.put("mechanism", call.mechanism().name());
        Published published = call.published();
        if (published != null) {
            // the last day on which something is taken is the day before the instant at which nothing is any more
            facts.put(
                    "requests-until",
                    FactWords.day(
                            published.entersUntil().minusSeconds(1),
                            published.call().zone(),
                            locale));
        }
        CallDraft content = published == null ? call.draft() : published.content();
        if (content != null) {
            facts.putAll(written(content, locale));
        }
        return facts;
    }

    private static Map<String, String> written(CallDraft content, Locale locale) {
        String currency = content.currency();
        return Map.of(
                "summary", FactWords.text(content.summary()),
                "opens", FactWords.day(content.opens(), locale),
                "closes", FactWords.day(content.closes(), locale),
                "least", amount(FactWords.amount(content.least(), locale), currency),
                "most", amount(FactWords.amount(content.most(), locale), currency));
    }

    private static String amount(String figure, @Nullable String currency) {
        return figure.isEmpty() ? "" : (figure + " " + FactWords.text(currency)).strip();
    }
}
