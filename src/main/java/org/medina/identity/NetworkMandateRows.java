package org.medina.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the mandates that networks have of cities. */
@Repository
class NetworkMandateRows {

    private static final int MANY = 500;
    private static final String SELECT = """
            select id, city, network, first_day, last_day, document, entered_by, good_from, ended_at
              from identity.network_mandate
            """;

    private final JdbcClient jdbc;

    NetworkMandateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For which cities the network may act at that moment. */
    Set<OrganisationId> citiesOf(OrganisationId network, Instant at) {
        return jdbc
                .sql("""
                        select distinct city from identity.network_mandate
                         where network = :network and begins_at <= :at and ends_at > :at
                           and (good_from is null or good_from <= :at) and (ended_at is null or ended_at > :at)
                         limit :many""")
                .param("network", network.value())
                .param("at", Timestamp.from(at))
                .param("many", MANY)
                .query(UUID.class)
                .list()
                .stream()
                .map(OrganisationId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a city gave, or a network holds or held; the latest to end first. */
    List<NetworkMandate> of(OrganisationId organisation) {
        return jdbc.sql(
                        SELECT
                                + " where city = :organisation or network = :organisation order by last_day desc, id desc limit :many")
                .param("organisation", organisation.value())
                .param("many", MANY)
                .query(NetworkMandateRows::mandate)
                .list();
    }

    /** The last that the city gave that network, whether it has ended or not yet begun. */
    Optional<NetworkMandate> latest(OrganisationId city, OrganisationId network) {
        return jdbc.sql(SELECT + """
                         where city = :city and network = :network
                         order by ended_at is null desc, last_day desc, id desc limit 1""")
                .param("city", city.value())
                .param("network", network.value())
                .query(NetworkMandateRows::mandate)
                .optional();
    }

    Optional<NetworkMandate> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(NetworkMandateRows::mandate)
                .optional();
    }

    void insert(NetworkMandate mandate, Instant beginsAt, Instant endsAt, Actor by, Instant now) {
        jdbc.sql("""
                insert into identity.network_mandate
                  (id, city, network, first_day, last_day, begins_at, ends_at, document, granted_by, entered_by,
                   granted_at, good_from)
                values (:id, :city, :network, :from, :until, :begins, :ends, :document, :by, :enteredBy, :now, :good)""")
                .param("id", mandate.id())
                .param("city", mandate.city().value())
                .param("network", mandate.network().value())
                .param("from", mandate.from())
                .param("until", mandate.until())
                .param("begins", Timestamp.from(beginsAt))
                .param("ends", Timestamp.from(endsAt))
                .param("document", mandate.document())
                .param("by", by.person() == null ? by.name() : by.person().toString())
                .param(
                        "enteredBy",
                        mandate.enteredBy() == null ? null : mandate.enteredBy().value())
                .param("now", Timestamp.from(now))
                .param("good", mandate.goodFrom() == null ? null : Timestamp.from(mandate.goodFrom()))
                .update();
    }

    /** Whether it had not been ended before. */
    boolean end(UUID id, Instant at, Actor by) {
        return jdbc.sql("""
                        update identity.network_mandate set ended_at = :at, ended_by = :by
                         where id = :id and ended_at is null""")
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .param(
                                "by",
                                by.person() == null ? by.name() : by.person().toString())
                        .update()
                == 1;
    }

    private static NetworkMandate mandate(ResultSet row, int number) throws SQLException {
        UUID enteredBy = row.getObject("entered_by", UUID.class);
        return new NetworkMandate(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("city", UUID.class)),
                new OrganisationId(row.getObject("network", UUID.class)),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("document"),
                enteredBy == null ? null : new OrganisationId(enteredBy),
                instant(row, "good_from"),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
