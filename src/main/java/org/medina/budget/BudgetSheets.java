package org.medina.budget;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.paper.TextDirection;
import org.medina.sheet.SheetFile;
import org.medina.sheet.SheetWriter;
import org.medina.sheet.SheetWriter.Fact;
import org.springframework.stereotype.Service;

/** A budget as a spreadsheet: out to be worked on offline, and back in. Who may do so, its journey says. */
@Service
public class BudgetSheets {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The largest file that is taken. */
    public static final int MOST_BYTES = SheetFile.MOST_BYTES;

    private final Organisations organisations;
    private final Messages messages;

    BudgetSheets(Organisations organisations, Messages messages) {
        this.organisations = organisations;
        this.messages = messages;
    }

    /**
     * What a file says, against what stood there before.
     *
     * @param budget as the file has it; what is not in the file is not in the budget
     */
    public record Taken(Budget budget, int added, int changed, int removed, int unchanged) {

        public boolean isSame() {
            return added + changed + removed == 0;
        }
    }

    /** @param reference of the case, and its title */
    public byte[] write(String reference, String title, Budget budget, BudgetRules rules) {
        return written(words(rules), reference, title, budget);
    }

    static byte[] written(BudgetSheetWords words, String reference, String title, Budget budget) {
        var bytes = new ByteArrayOutputStream();
        try {
            SheetWriter.write(page(words, reference, title, budget), BudgetRow.of(budget), words::text, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a budget was not written", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a filled sheet; nothing is stored. The same file a second time is the same budget.
     *
     * @param current what the file is to take the place of
     * @throws Problem INVALID with one entry a cell that is not right
     */
    public Taken take(byte[] file, Budget current, BudgetRules rules) {
        try {
            Budget read = BudgetReader.read(words(rules), rules, new ByteArrayInputStream(file));
            return compared(current, read);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes at hand were not read", e);
        }
    }

    static Taken compared(Budget current, Budget read) {
        Map<Object, Object> before = entries(current);
        Map<Object, Object> after = entries(read);
        int unchanged = (int) after.entrySet().stream()
                .filter(entry -> entry.getValue().equals(before.get(entry.getKey())))
                .count();
        int kept = (int) after.keySet().stream().filter(before::containsKey).count();
        return new Taken(read, after.size() - kept, kept - unchanged, before.size() - kept, unchanged);
    }

    /** By what they are known, and in a form in which the same is equal. */
    private static Map<Object, Object> entries(Budget budget) {
        Map<Object, Object> entries = new HashMap<>();
        budget.lines().forEach(line -> entries.put(line.id(), plain(line)));
        budget.contributions().forEach(one -> entries.put(one.id(), plain(one)));
        budget.shares()
                .forEach(share -> entries.put(share.agency(), share.amount().stripTrailingZeros()));
        return entries;
    }

    private static Budget.Line plain(Budget.Line line) {
        return new Budget.Line(
                line.id(),
                line.category(),
                line.activity(),
                line.year(),
                blank(line.description()),
                line.amount().stripTrailingZeros());
    }

    private static Budget.Contribution plain(Budget.Contribution one) {
        return new Budget.Contribution(
                one.id(), one.source(), blank(one.description()), one.amount().stripTrailingZeros());
    }

    private static String blank(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static SheetWriter.Page<BudgetColumn> page(
            BudgetSheetWords words, String reference, String title, Budget budget) {
        return new SheetWriter.Page<>(
                BudgetColumn.class,
                title,
                words.word("sheet"),
                words.word("title"),
                List.of(
                        new Fact(words.word("reference"), reference),
                        new Fact(words.word("subject"), title),
                        new Fact(words.word("currency"), budget.currency())),
                words.word("how-to-fill"),
                TextDirection.isRightToLeft(words.word("title")),
                words::heading,
                Map.of(BudgetColumn.KIND, words.kinds(), BudgetColumn.CATEGORY, words.categories()),
                BudgetReader.MOST_ROWS);
    }

    private BudgetSheetWords words(BudgetRules rules) {
        Map<OrganisationId, Organisation> agencies = rules.agencies().stream()
                .map(organisations::get)
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
        return new BudgetSheetWords(messages::get, agencies);
    }
}
