package org.medina.declaration;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFacts;
import org.medina.casefile.FactWords;
import org.springframework.stereotype.Component;

/** What a declaration says of itself in letters and papers; of its text what the reader may read. */
@Component
class DeclarationCaseFacts implements CaseFacts {

    private final DeclarationReading reading;

    DeclarationCaseFacts(DeclarationReading reading) {
        this.reading = reading;
    }

    @Override
    public String kind() {
        return DeclarationId.KIND;
    }

    @Override
    public List<String> names() {
        return List.of("declaration-text", "endorse-until", "endorsements", "presented-to", "presented-on");
    }

    @Override
    public Map<String, String> of(SubjectRef subject, Locale locale) {
        DeclarationDetails declaration = reading.get(new DeclarationId(subject.id()));
        Map<String, String> facts = new HashMap<>();
        facts.put(
                "declaration-text", FactWords.lines(declaration.text().stream().map(DeclarationDetails.Part::plain)));
        facts.put("endorse-until", FactWords.day(declaration.closes(), locale));
        facts.put(
                "endorsements",
                declaration.openedAt() == null
                        ? ""
                        : FactWords.amount(BigDecimal.valueOf(declaration.counted()), locale));
        Presentation presented = declaration.presented();
        facts.put("presented-to", presented == null ? "" : presented.to());
        facts.put("presented-on", presented == null ? "" : FactWords.day(presented.on(), locale));
        return facts;
    }
}
