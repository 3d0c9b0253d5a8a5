package org.medina.refdata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Answers what a code means, in which edition and order, in the reader's language. The tables hold English; a message
 * key {@code refdata.<LIST>.<code>} (and the same with {@code .short}) speaks for another language. Codes change with
 * releases only, so they are read once.
 */
@Service
public class ReferenceData {

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private volatile @Nullable Map<CodeList, List<Code>> codes;

    ReferenceData(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** All codes of a list, every edition, in their order. */
    public List<Code> codes(CodeList list) {
        Locale locale = LocaleContextHolder.getLocale();
        return english(list).stream().map(code -> in(locale, code)).toList();
    }

    /** The codes of one edition of a list, in their order. */
    public List<Code> codes(CodeList list, String edition) {
        return codes(list).stream()
                .filter(code -> code.edition().equals(edition))
                .toList();
    }

    /** A code as its latest edition has it. */
    public Optional<Code> find(CodeList list, String code) {
        return english(list).stream()
                .filter(entry -> entry.code().equals(code))
                .reduce((earlier, later) -> later)
                .map(entry -> in(LocaleContextHolder.getLocale(), entry));
    }

    /** What to show for a code; the code itself where it is unknown. */
    public String label(CodeList list, String code) {
        return find(list, code).map(Code::label).orElse(code);
    }

    /** What a code is called in a letter of that language; in English where no other name is known. */
    public String label(CodeList list, String code, Locale letter) {
        String english = english(list).stream()
                .filter(entry -> entry.code().equals(code))
                .map(Code::label)
                .reduce((earlier, later) -> later)
                .orElse(code);
        String usual = list == CodeList.COUNTRY ? Countries.name(code, letter).orElse(english) : english;
        return Objects.requireNonNullElse(
                messages.getMessage("letter.refdata." + list + "." + code, null, usual, letter), usual);
    }

    /** Forums from the earliest to the latest. */
    public List<Forum> forums() {
        return jdbc.sql("select code, kind, year, month, begins, ends from refdata.forum"
                        + " order by year, month nulls last, code limit 500")
                .query((row, number) -> forum(row))
                .list();
    }

    /** The objectives that a round table of the review forum discusses, in order. */
    public List<Code> objectivesOf(String roundTable) {
        List<String> objectives = jdbc.sql(
                        "select objective from refdata.round_table_objective where round_table = :table limit 100")
                .param("table", roundTable)
                .query(String.class)
                .list();
        return codes(CodeList.GCM_OBJECTIVE).stream()
                .filter(code -> objectives.contains(code.code()))
                .toList();
    }

    private List<Code> english(CodeList list) {
        Map<CodeList, List<Code>> known = codes;
        if (known == null) {
            known = jdbc
                    .sql("select list, edition, code, label, short_label, position from refdata.code"
                            + " order by list, position limit 10000")
                    .query((row, number) -> code(row))
                    .list()
                    .stream()
                    .collect(Collectors.groupingBy(Code::list));
            codes = known;
        }
        return known.getOrDefault(list, List.of());
    }

    private Code in(Locale locale, Code code) {
        String key = "refdata." + code.list() + "." + code.code();
        return new Code(
                code.list(),
                code.code(),
                Objects.requireNonNullElse(messages.getMessage(key, null, code.label(), locale), code.label()),
                messages.getMessage(key + ".short", null, code.shortLabel(), locale),
                code.edition(),
                code.order());
    }

    private Forum forum(ResultSet row) throws SQLException {
        String code = row.getString("code");
        Integer month = row.getObject("month", Integer.class);
        return new Forum(
                code,
                row.getString("kind"),
                label(CodeList.FORUM, code),
                row.getInt("year"),
                month == null ? null : Month.of(month),
                row.getObject("begins", LocalDate.class),
                row.getObject("ends", LocalDate.class));
    }

    private static Code code(ResultSet row) throws SQLException {
        return new Code(
                CodeList.valueOf(row.getString("list")),
                row.getString("code"),
                row.getString("label"),
                row.getString("short_label"),
                row.getString("edition"),
                row.getInt("position"));
    }
}
