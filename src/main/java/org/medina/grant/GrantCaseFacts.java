package org.medina.grant;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.medina.base.Messages;
import org.medina.base.Money;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFacts;
import org.medina.casefile.FactWords;
import org.medina.identity.Organisation;
import org.springframework.stereotype.Component;

/** What a grant says of itself in letters and papers. */
@Component
class GrantCaseFacts implements CaseFacts {

    private final GrantReading reading;
    private final Messages messages;

    GrantCaseFacts(GrantReading reading, Messages messages) {
        this.reading = reading;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return GrantId.KIND;
    }

    @Override
    public List<String> names() {
        return List.of(
                "agencies",
                "approved",
                "paid",
                "accounted",
                "balance",
                "tranches",
                "conditions",
                "start",
                "end",
                "report-until");
    }

    @Override
    public Map<String, String> of(SubjectRef subject, Locale locale) {
        GrantDetails grant = reading.get(GrantId.of(subject));
        GrantRequest request = grant.request();
        GrantDetails.Figures figures = grant.figures();
        Map<String, String> facts = new HashMap<>();
        facts.put("agencies", grant.agencies().stream().map(Organisation::name).collect(Collectors.joining(", ")));
        facts.put("approved", FactWords.money(figures.approved(), locale));
        facts.put("paid", FactWords.money(figures.paid(), locale));
        facts.put("accounted", FactWords.money(figures.reported(), locale));
        facts.put("balance", FactWords.money(figures.balance(), locale));
        facts.put(
                "tranches",
                FactWords.lines(grant.tranches().stream().map(tranche -> tranche(tranche, grant.currency(), locale))));
        facts.put("conditions", String.join("\n", request.conditions()));
        facts.put("start", FactWords.day(request.start(), locale));
        facts.put(
                "end",
                FactWords.day(request.start().plusMonths(request.months()).minusDays(1), locale));
        facts.put("report-until", FactWords.day(grant.reportDue(), locale));
        return facts;
    }

    private String tranche(Tranche tranche, String currency, Locale locale) {
        String amount = FactWords.money(new Money(tranche.amount(), currency), locale);
        return tranche.number() + ": " + amount + " – " + messages.inLetter(locale, "grant.tranche." + tranche.state());
    }
}
