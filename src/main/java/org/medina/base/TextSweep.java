package org.medina.base;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes passages out of the tables of a schema: out of all columns of text and jsonb that the catalogue knows, so that none
 * is forgotten when a table grows. Reads whole tables, which is for a rare act only.
 */
@Component
public class TextSweep {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JdbcClient jdbc;

    TextSweep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All tables of a schema. */
    public Removing of(String schema) {
        return except(schema, Set.of());
    }

    /** All tables of a schema but these, which the module looks after itself. */
    public Removing except(String schema, Set<String> tables) {
        return new Sweep(schema, columns -> columns.stream()
                .filter(column -> !tables.contains(column.table()))
                .toList());
    }

    /** These columns only, each as {@code table.column}; where the rest of a schema must not change. */
    public Removing only(String schema, Set<String> names) {
        return new Sweep(schema, columns -> columns.stream()
                .filter(column -> names.contains(column.table() + "." + column.name()))
                .toList());
    }

    /** A value as it is, but for the words in its strings; keys stay. */
    static JsonNode without(JsonNode value, String words) {
        if (value.isString()) {
            return JsonNodeFactory.instance.stringNode(value.stringValue().replace(words, Removing.MARK));
        }
        if (value.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> array.add(without(element, words)));
            return array;
        }
        if (value.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(entry -> object.set(entry.getKey(), without(entry.getValue(), words)));
            return object;
        }
        return value;
    }

    private static void strings(JsonNode value, Consumer<String> texts) {
        if (value.isString()) {
            texts.accept(value.stringValue());
        } else {
            value.forEach(element -> strings(element, texts));
        }
    }

    private record Column(String table, String name, boolean json) {}

    private record Row(String place, String value) {}

    private interface Choice {
        List<Column> of(List<Column> columns);
    }

    private final class Sweep implements Removing {

        private final String schema;
        private final Choice choice;

        Sweep(String schema, Choice choice) {
            this.schema = schema;
            this.choice = choice;
        }

        @Override
        public String keeper() {
            return schema;
        }

        @Override
        public int count(String words) {
            return columns().stream()
                    .mapToInt(column -> jdbc.sql("select count(*) from " + table(column) + where(column))
                            .param("words", spelled(column, words))
                            .query(Integer.class)
                            .single())
                    .sum();
        }

        @Override
        public int remove(Passage passage) {
            return columns().stream()
                    .mapToInt(column ->
                            column.json() ? fromJson(column, passage.words()) : fromText(column, passage.words()))
                    .sum();
        }

        @Override
        public void read(Consumer<String> texts) {
            for (Column column : columns()) {
                String query = "select " + quoted(column.name()) + "::text from " + table(column) + " where "
                        + quoted(column.name()) + " is not null";
                jdbc.sql(query).query(row -> {
                    String value = row.getString(1);
                    if (column.json()) {
                        strings(JSON.readTree(value), texts);
                    } else {
                        texts.accept(value);
                    }
                });
            }
        }

        private int fromText(Column column, String words) {
            String name = quoted(column.name());
            return jdbc.sql("update " + table(column) + " set " + name + " = replace(" + name + ", :words, :mark)"
                            + where(column))
                    .param("words", words)
                    .param("mark", MARK)
                    .update();
        }

        /** By the rows' places, which hold while they are locked: tables have keys of many kinds. */
        private int fromJson(Column column, String words) {
            String name = quoted(column.name());
            List<Row> rows = jdbc.sql("select ctid::text, " + name + "::text from " + table(column) + where(column)
                            + " for update")
                    .param("words", spelled(column, words))
                    .query((row, number) -> new Row(row.getString(1), row.getString(2)))
                    .list();
            for (Row row : rows) {
                jdbc.sql("update " + table(column) + " set " + name
                                + " = cast(:value as jsonb) where ctid = cast(:place as tid)")
                        .param("value", JSON.writeValueAsString(without(JSON.readTree(row.value()), words)))
                        .param("place", row.place())
                        .update();
            }
            return rows.size();
        }

        private List<Column> columns() {
            return choice.of(jdbc.sql("""
                            select c.table_name, c.column_name, c.data_type = 'jsonb' as json
                              from information_schema.columns c
                              join information_schema.tables t using (table_schema, table_name)
                             where c.table_schema = :schema and t.table_type = 'BASE TABLE'
                               and c.data_type in ('text', 'jsonb') and c.is_generated = 'NEVER'
                             order by c.table_name, c.ordinal_position""")
                    .param("schema", schema)
                    .query((row, number) -> new Column(row.getString(1), row.getString(2), row.getBoolean(3)))
                    .list());
        }

        private String table(Column column) {
            return quoted(schema) + "." + quoted(column.table());
        }

        private static String where(Column column) {
            return " where position(:words in " + quoted(column.name()) + "::text) > 0";
        }

        /** As PostgreSQL writes a string of jsonb. */
        private static String spelled(Column column, String words) {
            if (!column.json()) {
                return words;
            }
            String written = JSON.writeValueAsString(words);
            return written.substring(1, written.length() - 1);
        }

        private static String quoted(String name) {
            return '"' + name.replace("\"", "\"\"") + '"';
        }
    }
}
