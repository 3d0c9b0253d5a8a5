package org.medina.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.identity.AccessTable;
import org.medina.identity.Actor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list of a journey's cases: what an actor may read, narrowed by what a filter asks for, as one page or as a number. The
 * fragments speak of {@code casefile.case_file} under the alias {@code cf}.
 */
public final class CaseQuery {

    private final StringBuilder from;
    private final Map<String, @Nullable Object> values;

    private CaseQuery(String from, Map<String, @Nullable Object> values) {
        this.from = new StringBuilder(from);
        this.values = new HashMap<>(values);
    }

    /**
     * @param from joins what the list shows, and ends where a condition has to follow
     * @param readable which of it the actor may read
     * @param values of both; by {@link CaseSql#parameters} and what the journey has besides
     */
    public static CaseQuery of(String from, String readable, Map<String, @Nullable Object> values) {
        return new CaseQuery(from + readable, values);
    }

    /** What an actor may read by the journey's access table, where the state of a case is its status. */
    public static CaseQuery of(String from, AccessTable<?, ?> table, Actor actor) {
        return of(from, table.readableBy(actor, "cf.status", CaseSql::relationSql), CaseSql.parameters(actor));
    }

    public CaseQuery and(String condition) {
        from.append(" and ").append(condition);
        return this;
    }

    /** A value that the fragments name. */
    public CaseQuery value(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** Only where there is a value, which {@code condition} names as {@code :name}. */
    public CaseQuery with(String condition, String name, @Nullable Object value) {
        if (value != null) {
            and(condition);
            values.put(name, value);
        }
        return this;
    }

    /** Only where {@code column} has the name of one of them; none of them asks for nothing. */
    public CaseQuery among(String column, Set<? extends Enum<?>> names) {
        List<String> wanted = names.stream().map(Enum::name).toList();
        return with(column + " in (:names)", "names", wanted.isEmpty() ? null : wanted);
    }

    public CaseQuery search(@Nullable String words) {
        String pattern = words == null || words.isBlank() ? null : CaseSql.pattern(words);
        return with(CaseSql.HAS_WORDS, "search", pattern);
    }

    /**
     * @param select from its first word to its last column
     * @param order what follows {@code order by}
     */
    public <T> List<T> page(JdbcClient jdbc, String select, String order, int offset, int limit, RowMapper<T> rows) {
        return jdbc.sql(select + " " + from + " order by " + order + " offset :offset limit :limit")
                .params(values)
                .param("offset", offset)
                .param("limit", limit)
                .query(rows)
                .list();
    }

    /**
     * What belongs to the cases that this one finds, to be narrowed further. Who may read a case is asked once for each, however
     * much belongs to it.
     *
     * @param columns of the case that are spoken of afterwards, still as {@code cf}
     * @param join from the cases to it
     */
    public CaseQuery joined(String columns, String join) {
        // without the fence the planner asks it again for each row that is joined
        return new CaseQuery("from (select " + columns + " " + from + " offset 0) cf " + join + " where true", values);
    }

    /**
     * All that it finds, in another shape than rows of cases, e.g. added up; the caller sees to a bound.
     *
     * @param select from its first word to its last column
     * @param rest what follows the conditions, from {@code group by} or {@code order by} on
     */
    public JdbcClient.StatementSpec shaped(JdbcClient jdbc, String select, String rest) {
        return jdbc.sql(select + " " + from + " " + rest).params(values);
    }

    public long count(JdbcClient jdbc) {
        return jdbc.sql("select count(*) " + from)
                .params(values)
                .query(Long.class)
                .single();
    }
}
