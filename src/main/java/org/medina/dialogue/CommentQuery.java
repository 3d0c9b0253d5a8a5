package org.medina.dialogue;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.casefile.CaseSql;

/** The rows of the matrix that a filter leaves, of those that the actor may read, as SQL. */
final class CommentQuery {

    private static final String FROM = """
            from dialogue.comment c
            join casefile.case_file cf on cf.id = c.dialogue
            join identity.organisation o on o.id = c.organisation
            where c.dialogue = :dialogue and """;

    /** A comment moves for those who gather it when it is handed in, and for everybody else when it is released. */
    private static final String MOVED_SINCE = """
             and greatest(c.edited_at, c.released_at, cast(c.answer ->> 'at' as timestamptz),
                          cast(c.closure ->> 'at' as timestamptz), cast(c.withheld ->> 'at' as timestamptz),
                          case when c.level = 'GOVERNMENT' then
                              (select p.handed_in_at from dialogue.participant p
                                where p.dialogue = c.dialogue and p.organisation = c.organisation) end) > :since""";

    private static final String HAS_WORDS = """
             and concat_ws(' ', c.content ->> 'comment', c.content ->> 'proposedText', c.content ->> 'rationale',
                           c.content ->> 'references', c.content ->> 'legalBasis', c.content -> 'place' ->> 'quoted',
                           c.answer ->> 'text') ilike :words""";

    private final StringBuilder where;
    private final Map<String, @Nullable Object> parameters;

    private CommentQuery(DialogueAccess.Opened opened) {
        where = new StringBuilder(FROM).append(DialogueAccess.seesSql(opened.actor()));
        parameters = CaseSql.parameters(opened.actor());
        parameters.put("dialogue", opened.dialogue().id().value());
    }

    static CommentQuery of(DialogueAccess.Opened opened, CommentFilter filter) {
        var query = new CommentQuery(opened);
        query.among("c.severity", "severities", filter.severities());
        query.among("c.decision", "decisions", filter.decisions());
        query.among("c.closed_as", "closures", filter.closures());
        query.where(" and c.section = :section", "section", filter.section());
        query.where(" and c.organisation = :organisation", "organisation", filter.organisation());
        query.where(HAS_WORDS, "words", pattern(filter.words()));
        query.where(MOVED_SINCE, "since", filter.since() == null ? null : Timestamp.from(filter.since()));
        if (filter.undecided()) {
            query.where.append(" and c.decision is null and c.closed_as is null");
        }
        if (filter.open()) {
            query.where.append(" and c.closed_as is null");
        }
        return query;
    }

    /** From the tables on; more conditions may follow. */
    String from() {
        return where.toString();
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    private void among(String column, String name, Collection<? extends Enum<?>> values) {
        if (!values.isEmpty()) {
            where.append(" and ").append(column).append(" in (:").append(name).append(")");
            parameters.put(name, values.stream().map(Enum::name).toList());
        }
    }

    private void where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            parameters.put(name, value);
        }
    }

    /** What people search for is words, never a pattern. */
    private static @Nullable String pattern(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        String plain = words.strip().replace("\u0000", "");
        return "%" + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
