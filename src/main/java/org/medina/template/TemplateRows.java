package org.medina.template;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.identity.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of templates. */
@Repository
class TemplateRows {

    /** How many templates there may be; each has a wording for each language. */
    static final int MOST = 500;

    private static final int MANY = MOST * 6;
    private static final TypeReference<Map<String, String>> PARTS = new TypeReference<>() {};
    private static final String PRESENT = """
            select distinct on (w.template, w.language) w.* from template.wording w
             where (:template = '' or w.template = :template)
             order by w.template, w.language, w.version desc limit :many""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TemplateRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Head(String id, TemplateKind kind, String area, Template.@Nullable Withdrawal withdrawn) {}

    /** In their order. */
    List<Template> all() {
        return templates("");
    }

    Optional<Template> find(String id) {
        return templates(id).stream().findFirst();
    }

    /** Of two that write the same template the second waits for the first. */
    void hold(String id) {
        jdbc.sql("select 1 from template.template where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    /** @return whether the id was free */
    boolean insert(String id, TemplateKind kind, @Nullable String area, Actor by, Instant now) {
        return jdbc.sql("""
                                insert into template.template (id, kind, area, position, added_by, added_at)
                                select :id, :kind, :area, max(position) + 1, :name, :at from template.template
                                on conflict (id) do nothing""")
                        .param("id", id)
                        .param("kind", kind.name())
                        .param("area", area)
                        .param("name", by.name())
                        .param("at", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** @param withdrawal null to take it back into use */
    void withdraw(String id, Template.@Nullable Withdrawal withdrawal) {
        jdbc.sql("update template.template set withdrawn_by = :name, withdrawn_at = :at where id = :id")
                .param("id", id)
                .param("name", withdrawal == null ? null : withdrawal.byName())
                .param("at", withdrawal == null ? null : Timestamp.from(withdrawal.at()))
                .update();
    }

    private List<Template> templates(String id) {
        List<Wording> wordings = jdbc.sql(PRESENT)
                .param("template", id)
                .param("many", MANY)
                .query((row, number) -> wording(row))
                .list();
        return jdbc
                .sql("select id, kind, coalesce(area, '') as area, withdrawn_by, withdrawn_at from template.template"
                        + " where :id = '' or id = :id order by position, id limit :many")
                .param("id", id)
                .param("many", MANY)
                .query((row, number) -> new Head(
                        row.getString("id"),
                        TemplateKind.valueOf(row.getString("kind")),
                        row.getString("area"),
                        withdrawal(row)))
                .list()
                .stream()
                .map(head -> template(
                        head,
                        wordings.stream()
                                .filter(one -> one.template().equals(head.id()))
                                .toList()))
                .toList();
    }

    private static Template template(Head head, List<Wording> wordings) {
        int english = wordings.stream()
                .filter(one -> one.language().equals(Wording.ENGLISH))
                .mapToInt(Wording::version)
                .findFirst()
                .orElse(0);
        List<Template.InLanguage> languages = Wording.LANGUAGES.stream()
                .flatMap(language ->
                        wordings.stream().filter(one -> one.language().equals(language)))
                .map(one -> new Template.InLanguage(
                        one.language(), one.version(), one.title(), one.english() != null && one.english() < english))
                .toList();
        return new Template(
                head.id(), head.kind(), head.area().isEmpty() ? null : head.area(), languages, head.withdrawn());
    }

    private static Template.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("withdrawn_at");
        return at == null ? null : new Template.Withdrawal(row.getString("withdrawn_by"), at.toInstant());
    }

    Optional<Wording> present(String template, String language) {
        return versions(template, language).stream().findFirst();
    }

    /** Newest first, at most 500. */
    List<Wording> versions(String template, String language) {
        return jdbc.sql("select * from template.wording where template = :template and language = :language"
                        + " order by version desc limit :many")
                .param("template", template)
                .param("language", language)
                .param("many", MANY)
                .query((row, number) -> wording(row))
                .list();
    }

    void insert(Wording wording, Actor by, Instant now) {
        jdbc.sql("""
                        insert into template.wording (template, language, version, title, parts, english, person, person_name, at)
                        values (:template, :language, :version, :title, cast(:parts as jsonb), :english, :person, :name, :at)""")
                .param("template", wording.template())
                .param("language", wording.language())
                .param("version", wording.version())
                .param("title", wording.title())
                .param("parts", json.writeValueAsString(wording.parts()))
                .param("english", wording.english())
                .param("person", by.requiredPerson().value())
                .param("name", by.name())
                .param("at", Timestamp.from(now))
                .update();
    }

    private Wording wording(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("at");
        return new Wording(
                row.getString("template"),
                row.getString("language"),
                row.getInt("version"),
                row.getString("title"),
                json.readValue(row.getString("parts"), PARTS),
                row.getObject("english", Integer.class),
                row.getString("person_name"),
                at == null ? null : at.toInstant());
    }
}
