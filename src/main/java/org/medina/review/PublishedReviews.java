package org.medina.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.medina.signoff.ChainState;
import org.medina.signoff.Chains;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What the world may read without signing in: reviews whose dossier all have signed. Names offices, never staff. */
@Service
public class PublishedReviews {

    /** The most rows that one page has. */
    public static final int MAX_PAGE = 201;

    private static final String SELECT = """
            select r.id, r.reference, r.plan ->> 'title' as title, r.kind, r.forum, r.editions, r.published_at,
                   (select count(*) from review.contribution c where c.cycle = r.id) as asked,
                   (select count(*) from review.contribution c
                     where c.cycle = r.id and c.handed_in is not null) as answered
              from review.cycle r where r.published_at is not null
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ReferenceData reference;
    private final Chains chains;

    PublishedReviews(JdbcClient jdbc, JsonMapper json, ReferenceData reference, Chains chains) {
        this.jdbc = jdbc;
        this.json = json;
        this.reference = reference;
        this.chains = chains;
    }

    /**
     * A published review.
     *
     * @param forum as it is called
     * @param edition number of the version that was signed
     * @param dossier that was signed
     * @param hash of the signed text
     * @param asked how many cities were asked
     * @param answered how many of them answered
     */
    public record Published(
            ReviewId id,
            String reference,
            String title,
            ReviewKind kind,
            String forum,
            int edition,
            UUID dossier,
            String hash,
            Instant frozenAt,
            Instant publishedAt,
            long asked,
            long answered) {}

    /**
     * A part of the chain as the world reads it.
     *
     * @param office that signed; null for advice, and where nothing came
     * @param advice null for signatures, and where nothing came
     */
    public record Seat(
            int step,
            String organisation,
            boolean signature,
            @Nullable String office,
            @Nullable Instant at,
            boolean paper,
            @Nullable String advice) {}

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Published> page(int offset, int limit) {
        return jdbc.sql(SELECT + " order by r.published_at desc, r.id offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", Math.min(limit, MAX_PAGE))
                .query((row, number) -> published(row))
                .list();
    }

    /** @param address a UUID or a reference such as {@code MM-2026-00042} */
    @Transactional(readOnly = true)
    public Optional<Published> find(String address) {
        return jdbc.sql(SELECT + " and (r.reference = :address or r.id = :id)")
                .param("address", address)
                .param("id", uuid(address))
                .query((row, number) -> published(row))
                .optional();
    }

    /** Who signed and advised, in the order of the chain. */
    @Transactional(readOnly = true)
    public List<Seat> seats(Published review) {
        return chains.ofText(review.hash()).map(ChainState::parts).orElseGet(List::of).stream()
                .map(PublishedReviews::seat)
                .toList();
    }

    private static Seat seat(ChainState.Part part) {
        ChainState.Given given = part.given();
        return new Seat(
                part.asked().step(),
                part.organisationName(),
                part.asked().isSignature(),
                given == null || given.signature() == null
                        ? null
                        : given.signature().officeTitle(),
                given == null ? null : given.at(),
                given != null && given.how() == ChainState.How.PAPER,
                given == null ? null : given.advice());
    }

    private Published published(ResultSet row) throws SQLException {
        Edition edition =
                json.readValue(row.getString("editions"), Editions.class).last().orElseThrow();
        String forum = row.getString("forum");
        return new Published(
                new ReviewId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("title"),
                ReviewKind.valueOf(row.getString("kind")),
                forum == null ? "" : reference.label(CodeList.FORUM, forum),
                edition.number(),
                java.util.Objects.requireNonNull(edition.dossier()),
                java.util.Objects.requireNonNull(edition.hash()),
                edition.frozen().at(),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getLong("asked"),
                row.getLong("answered"));
    }

    private static UUID uuid(String address) {
        try {
            return UUID.fromString(address);
        } catch (IllegalArgumentException notAnId) {
            return new UUID(0, 0);
        }
    }
}
