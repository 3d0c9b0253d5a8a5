package org.medina.grant.ui;

import static org.medina.grant.ui.GrantSay.say;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medina.casefile.HistoryRow;
import org.medina.casefile.ui.CaseParts;
import org.medina.grant.Checklist;

/** What was done with a grant in words; the history keeps which tranche, report or item it was about before the reason. */
final class GrantHistory {

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,4})(?:: (.*))?", Pattern.DOTALL);
    private static final Pattern AMOUNT =
            Pattern.compile("(\\d{1,18}(?:\\.\\d{1,4})?) ([A-Z]{3})(?:, (.*))?", Pattern.DOTALL);

    private final List<Checklist.Item> items;

    GrantHistory(List<Checklist.Item> items) {
        this.items = items;
    }

    CaseParts.Said of(HistoryRow row) {
        String reason = Objects.requireNonNullElse(row.reason(), "");
        return switch (row.action()) {
            case "tick", "untick" -> numbered(row.action(), reason, this::item);
            case "request-tranche",
                    "check-tranche",
                    "return-tranche",
                    "approve-tranche",
                    "pay",
                    "report",
                    "accept-report",
                    "return-report" -> numbered(row.action(), reason, number -> number);
            case "close" -> new CaseParts.Said(act(row.action()), amount(reason));
            default -> new CaseParts.Said(act(row.action()), reason);
        };
    }

    /** Says what a number stands for. */
    private interface Naming {
        String name(String number);
    }

    private static CaseParts.Said numbered(String action, String reason, Naming naming) {
        Matcher kept = NUMBERED.matcher(reason);
        if (!kept.matches()) {
            return new CaseParts.Said(act(action, ""), reason);
        }
        String words = Objects.requireNonNullElse(kept.group(2), "");
        return new CaseParts.Said(
                act(action, naming.name(Objects.requireNonNull(kept.group(1)))),
                action.equals("pay") ? amount(words) : words);
    }

    private String item(String number) {
        return items.stream()
                .filter(item -> String.valueOf(item.number()).equals(number))
                .map(Checklist.Item::text)
                .findFirst()
                .orElse(number);
    }

    private static String amount(String reason) {
        Matcher kept = AMOUNT.matcher(reason);
        if (!kept.matches()) {
            return reason;
        }
        String money = GrantSay.money(
                new BigDecimal(Objects.requireNonNull(kept.group(1))), Objects.requireNonNull(kept.group(2)));
        return kept.group(3) == null ? money : say("grant.history.amount", money, kept.group(3));
    }

    private static String act(String action, Object... about) {
        return say("grant.history." + action, about);
    }
}
