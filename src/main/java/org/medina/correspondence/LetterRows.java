package org.medina.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.casefile.Visibility;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The register of letters. */
@Repository
class LetterRows {

    private static final int MANY = 500;
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String SELECT = """
            select l.*, exists (select 1 from correspondence.letter a where a.answers = l.id) as answered
              from correspondence.letter l where\s""";
    private static final String SEEN =
            " and (l.visibility in (:levels) or cast(:own as uuid) in (l.from_organisation, l.to_organisation))";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LetterRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The next number in a case, which the caller holds. */
    int nextNumber(SubjectRef subject) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from correspondence.letter where case_id = :id")
                .param("id", subject.id())
                .query(Integer.class)
                .single();
    }

    void insert(Letter letter, PersonId person) {
        jdbc.sql("""
                        insert into correspondence.letter (id, case_id, case_kind, number, way, from_organisation, from_name,
                            to_organisation, to_name, subject, texts, dated, foreign_number, answer_by, answers, visibility,
                            person, person_name, at)
                        values (:id, :case, :kind, :number, :way, :from, :fromName, :to, :toName, :title, cast(:texts as jsonb),
                            :dated, :foreignNumber, :answerBy, :answers, :visibility, :person, :personName, :at)""")
                .param("id", letter.id())
                .param("case", letter.subject().id())
                .param("kind", letter.subject().kind())
                .param("number", letter.number())
                .param("way", letter.way().name())
                .param("from", letter.from() == null ? null : letter.from().value())
                .param("fromName", letter.fromName())
                .param("to", letter.to() == null ? null : letter.to().value())
                .param("toName", letter.toName())
                .param("title", letter.title())
                .param("texts", json.writeValueAsString(letter.texts()))
                .param("dated", letter.dated())
                .param("foreignNumber", letter.foreignNumber())
                .param("answerBy", letter.answerBy() == null ? null : Timestamp.from(letter.answerBy()))
                .param("answers", letter.answers())
                .param("visibility", letter.visibility().name())
                .param("person", person.value())
                .param("personName", letter.personName())
                .param("at", Timestamp.from(letter.at()))
                .update();
    }

    /** Newest first, at most 500. */
    List<Letter> of(SubjectRef subject, Visibility level, @Nullable OrganisationId own) {
        return jdbc.sql(SELECT + "l.case_id = :case" + SEEN + " order by l.number desc limit :many")
                .param("case", subject.id())
                .param("levels", from(level))
                .param("own", own == null ? null : own.value())
                .param("many", MANY)
                .query((row, number) -> letter(row))
                .list();
    }

    Optional<Letter> find(UUID id) {
        return jdbc.sql(SELECT + "l.id = :id")
                .param("id", id)
                .query((row, number) -> letter(row))
                .optional();
    }

    static boolean sees(Letter letter, Visibility level, @Nullable OrganisationId own) {
        return letter.visibility().compareTo(level) >= 0
                || own != null && (own.equals(letter.from()) || own.equals(letter.to()));
    }

    private static List<String> from(Visibility level) {
        return Arrays.stream(Visibility.values())
                .filter(one -> one.compareTo(level) >= 0)
                .map(Enum::name)
                .toList();
    }

    private Letter letter(ResultSet row) throws SQLException {
        UUID from = row.getObject("from_organisation", UUID.class);
        UUID to = row.getObject("to_organisation", UUID.class);
        Timestamp answerBy = row.getTimestamp("answer_by");
        return new Letter(
                row.getObject("id", UUID.class),
                new SubjectRef(row.getString("case_kind"), row.getObject("case_id", UUID.class)),
                row.getInt("number"),
                Letter.Way.valueOf(row.getString("way")),
                from == null ? null : new OrganisationId(from),
                row.getString("from_name"),
                to == null ? null : new OrganisationId(to),
                row.getString("to_name"),
                row.getString("subject"),
                json.readValue(row.getString("texts"), TEXTS),
                row.getObject("dated", LocalDate.class),
                row.getString("foreign_number"),
                answerBy == null ? null : answerBy.toInstant(),
                row.getObject("answers", UUID.class),
                row.getBoolean("answered"),
                Visibility.valueOf(row.getString("visibility")),
                row.getString("person_name"),
                row.getTimestamp("at").toInstant());
    }
}
