package org.medina.base;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a record in a {@code jsonb} column: one converter to write it, one to read it. */
public final class JsonColumn {

    private JsonColumn() {}

    /** The types a module keeps as {@code jsonb}; each module that does offers one as a bean. */
    public record Types(java.util.List<Class<?>> types) {}

    @WritingConverter
    record Writer(Class<?> type, JsonMapper json) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(type, PGobject.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            try {
                PGobject column = new PGobject();
                column.setType("jsonb");
                column.setValue(json.writeValueAsString(source));
                return column;
            } catch (SQLException e) {
                throw new IllegalStateException("not a jsonb value", e);
            }
        }
    }

    @ReadingConverter
    record Reader(Class<?> type, JsonMapper json) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(PGobject.class, type));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null : json.readValue(((PGobject) source).getValue(), type);
        }
    }
}
