package org.medina.call;

import static org.medina.call.Findings.at;
import static org.medina.call.Findings.listed;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Money;
import org.medina.call.CallDraft.Form;
import org.medina.call.CallDraft.Reserved;
import org.medina.call.CallTerms.FormKind;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Component;

/** Whether a draft can be published: everything that is missing or does not fit together, told at its field. */
@Component
class CallChecks {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_PROJECT = 120;

    /** Even where nothing is usual it has a name, and a sentence that says what it is. */
    private static final Set<String> NAMED = Set.of("title", "summary");

    private final Mechanisms mechanisms;
    private final ReferenceData codes;
    private final AppraisalChecks appraisal;
    private final GrantChecks grant;
    private final Clock clock;

    CallChecks(Mechanisms mechanisms, ReferenceData codes, AppraisalChecks appraisal, GrantChecks grant, Clock clock) {
        this.mechanisms = mechanisms;
        this.codes = codes;
        this.appraisal = appraisal;
        this.grant = grant;
        this.clock = clock;
    }

    /** In the order of the fields; none where it may be published. */
    List<FieldProblem> of(CallDraft draft) {
        var found = new Findings();
        words(draft, found);
        window(draft, found);
        forms(draft, found);
        eligibility(draft, found);
        reserved(listed(draft.reserved()), found);
        money(draft, found);
        appraisal.check(draft, found);
        grant.check(draft, found);
        return found.problems();
    }

    /** As {@link #of} for what calls start from: what is left open is theirs to fill in. */
    List<FieldProblem> ofUsual(CallDraft usual) {
        return of(usual).stream().filter(problem -> !isLeftOpen(problem)).toList();
    }

    private static boolean isLeftOpen(FieldProblem problem) {
        boolean open = problem.messageKey().equals("call.problem.needed")
                && !problem.field().contains("[");
        return open && !NAMED.contains(problem.field());
    }

    private void words(CallDraft draft, Findings found) {
        if (found.needed("title", draft.title())
                && Objects.requireNonNull(draft.title()).length() > LONGEST_TITLE) {
            found.add("title", "too-long", LONGEST_TITLE);
        }
        found.needed("summary", draft.summary());
        String mechanism = draft.mechanism();
        if (found.needed("mechanism", mechanism)
                && mechanisms.find(Objects.requireNonNull(mechanism)).isEmpty()) {
            found.add("mechanism", "unknown-mechanism", mechanism);
        }
        if (found.needed("languages", draft.languages())) {
            known("languages", listed(draft.languages()), CodeList.LANGUAGE, found);
        }
    }

    private void window(CallDraft draft, Findings found) {
        boolean opens = found.needed("opens", draft.opens());
        boolean closes = found.needed("closes", draft.closes());
        ZoneId zone = zone(draft.zone());
        if (found.needed("zone", draft.zone()) && zone == null) {
            found.add("zone", "unknown-zone", Objects.requireNonNull(draft.zone()));
        }
        if (!opens || !closes) {
            return;
        }
        LocalDate last = Objects.requireNonNull(draft.closes());
        if (last.isBefore(Objects.requireNonNull(draft.opens()))) {
            found.add("closes", "closes-before-opens");
        } else if (zone != null && !CallWindow.endOf(last, zone).isAfter(clock.instant())) {
            found.add("closes", "closes-in-the-past");
        }
    }

    static @Nullable ZoneId zone(@Nullable String named) {
        try {
            return named == null ? null : ZoneId.of(named);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    private static void forms(CallDraft draft, Findings found) {
        List<Form> forms = listed(draft.forms());
        found.needed("forms", forms);
        FormKind before = null;
        LocalDate until = draft.opens();
        for (int index = 0; index < forms.size(); index++) {
            Form form = forms.get(index);
            FormKind kind = form.kind();
            String field = at("forms", index);
            if (found.needed(field + ".kind", kind) && before != null && before.compareTo(kind) >= 0) {
                found.add(field + ".kind", "forms-not-in-order");
            }
            before = kind == null ? before : kind;
            until = formDay(form.closes(), field + ".closes", until, draft.closes(), found);
        }
        if (!forms.isEmpty() && Boolean.TRUE.equals(forms.getLast().invited())) {
            found.add(at("forms", forms.size() - 1) + ".invited", "nothing-follows");
        }
    }

    private static @Nullable LocalDate formDay(
            @Nullable LocalDate day,
            String field,
            @Nullable LocalDate after,
            @Nullable LocalDate last,
            Findings found) {
        LocalDate until = day == null ? last : day;
        if (until == null) {
            return after;
        }
        if (last != null && until.isAfter(last)) {
            found.add(field, "form-after-call");
        }
        if (after != null && until.isBefore(after)) {
            found.add(field, "form-days-not-in-order");
        }
        return until;
    }

    private void eligibility(CallDraft draft, Findings found) {
        known("countries", listed(draft.countries()), CodeList.COUNTRY, found);
        found.range("months", draft.months(), 1, LONGEST_PROJECT);
        found.percent("ownPercent", draft.ownPercent(), false);
        found.needed("pledgeNeeded", draft.pledgeNeeded());
        found.needed("ownership", draft.ownership());
    }

    private void known(String field, List<String> given, CodeList list, Findings found) {
        for (int index = 0; index < given.size(); index++) {
            if (codes.find(list, given.get(index)).isEmpty()) {
                found.add(at(field, index), "unknown-code", given.get(index));
            }
        }
        found.once(given, field, "");
    }

    private static void reserved(List<Reserved> reserved, Findings found) {
        for (int index = 0; index < reserved.size(); index++) {
            found.needed(at("reserved", index) + ".group", reserved.get(index).group());
            found.percent(
                    at("reserved", index) + ".percent", reserved.get(index).percent(), true);
        }
        found.once(reserved.stream().map(Reserved::group).toList(), "reserved", ".group");
        List<BigDecimal> shares = reserved.stream()
                .map(Reserved::percent)
                .filter(Objects::nonNull)
                .toList();
        BigDecimal whole = Findings.sum(shares);
        if (whole.compareTo(Findings.HUNDRED) > 0) {
            found.add("reserved", "reserved-more-than-all", Findings.plain(whole));
        }
    }

    private void money(CallDraft draft, Findings found) {
        String currency = draft.currency();
        boolean known = found.needed("currency", currency)
                && codes.find(CodeList.CURRENCY, Objects.requireNonNull(currency))
                        .isPresent();
        if (currency != null && !currency.isBlank() && !known) {
            found.add("currency", "unknown-code", currency);
        }
        found.percent("indirectPercent", draft.indirectPercent(), false);
        boolean least = amount("least", draft.least(), known ? currency : null, found);
        boolean most = amount("most", draft.most(), known ? currency : null, found);
        if (most && Objects.requireNonNull(draft.most()).signum() == 0) {
            found.add("most", "nothing-to-ask-for");
        } else if (least
                && most
                && Objects.requireNonNull(draft.least()).compareTo(Objects.requireNonNull(draft.most())) > 0) {
            found.add("most", "most-below-least");
        }
    }

    private static boolean amount(
            String field, @Nullable BigDecimal amount, @Nullable String currency, Findings found) {
        if (!found.needed(field, amount)) {
            return false;
        }
        BigDecimal given = Objects.requireNonNull(amount);
        if (given.signum() < 0) {
            found.add(field, "negative");
            return false;
        }
        if (currency != null && given.stripTrailingZeros().scale() > Money.decimals(currency)) {
            found.add(field, "part-of-a-coin", currency);
        }
        return true;
    }
}
