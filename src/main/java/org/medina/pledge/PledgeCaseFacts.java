package org.medina.pledge;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFacts;
import org.medina.casefile.FactWords;
import org.medina.dialogue.DialogueDetails;
import org.medina.pledge.PledgeContent.SupportNeeded;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.medina.signoff.SectionChange;
import org.springframework.stereotype.Component;

/** What a pledge says of itself in letters and papers. */
@Component
class PledgeCaseFacts implements CaseFacts {

    private final PledgeReading reading;
    private final ReferenceData reference;
    private final Messages messages;

    PledgeCaseFacts(PledgeReading reading, ReferenceData reference, Messages messages) {
        this.reading = reading;
        this.reference = reference;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return PledgeId.KIND;
    }

    @Override
    public List<String> names() {
        return List.of(
                "summary",
                "current-action",
                "commitment",
                "support",
                "target-groups",
                "participation",
                "action-areas",
                "objectives",
                "start",
                "end",
                "activities",
                "indicators",
                "costs",
                "risks",
                "preconditions",
                "positions",
                "changes");
    }

    @Override
    public Map<String, String> of(SubjectRef subject, Locale locale) {
        PledgeId id = PledgeId.of(subject);
        PledgeContent content = reading.get(id).content();
        Map<String, String> facts = new HashMap<>(texts(content));
        facts.put("action-areas", labels(CodeList.ACTION_AREA, content.actionAreas(), locale));
        facts.put("objectives", labels(CodeList.GCM_OBJECTIVE, content.gcmObjectives(), locale));
        facts.put("start", FactWords.day(content.start(), locale));
        facts.put("end", FactWords.day(content.end(), locale));
        facts.put(
                "activities",
                FactWords.lines(content.activities().stream()
                        .map(one -> joined(": ", FactWords.day(one.due(), locale), one.title()))));
        facts.put(
                "indicators",
                FactWords.lines(content.indicators().stream()
                        .map(one -> one.name() + ": " + joined(" → ", one.baseline(), one.target()))));
        facts.put("costs", costs(content.budget(), locale));
        facts.put("positions", allowed(() -> positions(id, locale)));
        facts.put("changes", allowed(() -> changes(id, locale)));
        return facts;
    }

    private static Map<String, String> texts(PledgeContent content) {
        SupportNeeded support = content.supportNeeded();
        Map<String, String> texts = new HashMap<>();
        texts.put("summary", FactWords.text(content.summary()));
        texts.put("current-action", FactWords.text(content.currentAction()));
        texts.put("commitment", FactWords.text(content.commitment()));
        texts.put("support", joined("\n", support.resources(), support.tools(), support.partnerships()));
        texts.put("target-groups", FactWords.text(content.targetGroups()));
        texts.put("participation", FactWords.text(content.participation()));
        texts.put("risks", FactWords.text(content.risks()));
        texts.put("preconditions", FactWords.text(content.nationalPreconditions()));
        return texts;
    }

    private String costs(PledgeContent.Budget budget, Locale locale) {
        return FactWords.lines(Stream.of(
                amount("own", budget.own(), budget, locale),
                amount("committed", budget.committed(), budget, locale),
                amount("gap", budget.gap(), budget, locale)));
    }

    private String amount(String name, @Nullable BigDecimal amount, PledgeContent.Budget budget, Locale locale) {
        if (amount == null) {
            return "";
        }
        String figure = FactWords.amount(amount, locale);
        return messages.inLetter(locale, "pledge.part." + name) + ": " + figure + " "
                + FactWords.text(budget.currency());
    }

    /** Silence is told as silence. */
    private String positions(PledgeId id, Locale locale) {
        return FactWords.lines(reading.dialogues(id).stream()
                .filter(talk -> talk.outcome() != null)
                .map(talk -> asked(talk) + ": "
                        + messages.inLetter(locale, "dialogue.outcome." + Objects.requireNonNull(talk.outcome()))));
    }

    private static String asked(DialogueDetails talk) {
        return talk.consulted().stream().map(one -> one.organisation().name()).collect(Collectors.joining(", "));
    }

    private String changes(PledgeId id, Locale locale) {
        List<SectionChange> changes = reading.changesForMe(id);
        boolean first = changes.stream().allMatch(change -> change.kind() == SectionChange.Kind.ADDED);
        return first
                ? ""
                : FactWords.lines(changes.stream()
                        .map(change -> section(change.key(), locale) + ": "
                                + messages.inLetter(locale, "pledge.sign.changes." + change.kind())));
    }

    private String section(String key, Locale locale) {
        return Arrays.stream(PledgeField.values())
                .filter(field -> field.path().equals(key))
                .findFirst()
                .map(field -> messages.inLetter(locale, field.messageKey()))
                .orElseGet(() -> messages.inLetter(locale, "pledge.sign.section." + key));
    }

    private String labels(CodeList list, Collection<?> codes, Locale locale) {
        return codes.stream()
                .map(code -> reference.label(list, code.toString(), locale))
                .collect(Collectors.joining("; "));
    }

    private static String allowed(Supplier<String> part) {
        try {
            return part.get();
        } catch (Problem refused) {
            return "";
        }
    }

    private static String joined(String between, @Nullable String... parts) {
        return Arrays.stream(parts)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(between));
    }
}
