package org.medina.funding.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.FactList;
import org.medina.budget.Budget;
import org.medina.call.CallTerms;
import org.medina.funding.Findings;
import org.medina.funding.FundingDetails;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Component;

/** The call’s conditions beside what the request says, in words. */
@Component
class FindingWords {

    private final ReferenceData codes;

    FindingWords(ReferenceData codes) {
        this.codes = codes;
    }

    FactList of(FundingDetails details, Findings findings) {
        var list = new FactList();
        for (Findings.Finding one : findings.findings()) {
            String met = say(one.met() ? "funding.finding.met" : "funding.finding.unmet");
            String said = said(details, one);
            list.fact(
                    say("funding.finding." + one.criterion()),
                    met + " – "
                            + say(
                                    "funding.finding.compared",
                                    said.isBlank() ? say("funding.finding.nothing") : said,
                                    rule(details.terms(), one)));
        }
        return list;
    }

    private String said(FundingDetails details, Findings.Finding one) {
        Budget budget = details.content().budget();
        return switch (one.criterion()) {
            case "country" -> one.said().isBlank() ? "" : country(one.said());
            case "pledge" -> say("funding.finding.pledge." + one.said());
            case "asked" -> budget == null ? "" : Amounts.of(budget.asked());
            case "months" -> months(details.content().months());
            case "contribution" -> budget == null ? "" : Amounts.of(budget.contributed());
            default -> one.said();
        };
    }

    private String rule(CallTerms terms, Findings.Finding one) {
        CallTerms.Eligibility rule = terms.eligibility();
        return switch (one.criterion()) {
            case "country" -> countries(rule.countries());
            case "pledge" -> say("funding.finding.pledge." + one.rule());
            case "asked" ->
                say(
                        "funding.finding.between",
                        Amounts.of(rule.least(), terms.currency()),
                        Amounts.of(rule.most(), terms.currency()));
            case "months" -> say("funding.finding.months.most", rule.months());
            case "contribution" -> share(rule.ownPercent());
            default -> one.rule();
        };
    }

    private static String months(@Nullable Integer months) {
        return months == null ? "" : say("funding.finding.months.of", months);
    }

    private static String share(BigDecimal percent) {
        return percent.signum() == 0
                ? say("funding.finding.contribution.free")
                : say("funding.finding.contribution.least", percent);
    }

    private String countries(Set<String> countries) {
        return countries.isEmpty()
                ? say("funding.finding.country.every")
                : countries.stream().map(this::country).sorted().collect(Collectors.joining(", "));
    }

    private String country(String code) {
        return codes.label(CodeList.COUNTRY, code);
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
