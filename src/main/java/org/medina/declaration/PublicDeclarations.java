package org.medina.declaration;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.signoff.Signoff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the world may read of declarations: their text once it was opened, and who stands behind it as of a moment. */
@Service
public class PublicDeclarations {

    private static final int MANY = 500;
    private static final int MOST_CITIES = 2000;

    private final JdbcClient jdbc;
    private final DeclarationRepository declarations;
    private final EndorsementCounts counts;
    private final Signoff signoff;
    private final Clock clock;

    PublicDeclarations(
            JdbcClient jdbc,
            DeclarationRepository declarations,
            EndorsementCounts counts,
            Signoff signoff,
            Clock clock) {
        this.jdbc = jdbc;
        this.declarations = declarations;
        this.counts = counts;
        this.signoff = signoff;
        this.clock = clock;
    }

    /** The cover of a declaration, with the number of cities behind it now. */
    public record Cover(
            String reference,
            String title,
            DeclarationStatus status,
            LocalDate opened,
            LocalDate closes,
            @Nullable LocalDate presented,
            long endorsed) {}

    /**
     * A declaration with its text and who stands behind it.
     *
     * @param asOf the moment that is counted at
     * @param closes the last day, to its end in {@code zone}
     * @param textHash hash of the text that every city endorsed
     */
    public record Published(
            UUID id,
            String reference,
            String title,
            String language,
            @Nullable String link,
            DeclarationStatus status,
            List<DeclarationDetails.Part> text,
            String textHash,
            LocalDate opened,
            LocalDate closes,
            ZoneId zone,
            @Nullable String endReason,
            @Nullable Presentation presented,
            Instant asOf,
            long endorsed,
            List<Endorser> endorsers) {}

    /**
     * A city that stands behind a declaration.
     *
     * @param country ISO 3166-1 alpha-3
     * @param since from when on it was counted
     * @param mandateSha256 of the mandate's document that the secretariat keeps
     * @param signatureHash of the record in the chain of signatures
     * @param place null where nobody has said where the city is
     */
    public record Endorser(
            String city,
            @Nullable String country,
            @Nullable String office,
            Instant since,
            String mandate,
            LocalDate mandateDate,
            boolean onPaper,
            String mandateSha256,
            String signatureHash,
            @Nullable Place place) {}

    /** Where a city is, in degrees: north and east are positive. */
    public record Place(BigDecimal latitude, BigDecimal longitude) {}

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Cover> all() {
        return jdbc.sql("select d.*, " + EndorsementCounts.STANDING + """
                         as endorsed from declaration.declaration d where d.opened_at is not null
                         order by d.opened_at desc limit :many""")
                .param("asOf", clock.instant().atOffset(ZoneOffset.UTC))
                .param("many", MANY)
                .query((row, number) -> cover(row))
                .list();
    }

    private Cover cover(ResultSet row) throws SQLException {
        ZoneId zone = ZoneId.of(row.getString("zone"));
        DeclarationStatus kept = DeclarationStatus.valueOf(row.getString("status"));
        boolean over = kept == DeclarationStatus.OPEN
                && !row.getTimestamp("closes_at").toInstant().isAfter(clock.instant());
        return new Cover(
                row.getString("reference"),
                row.getString("title"),
                over ? DeclarationStatus.CLOSED : kept,
                LocalDate.ofInstant(row.getTimestamp("opened_at").toInstant(), zone),
                row.getObject("closes", LocalDate.class),
                row.getObject("presented_on", LocalDate.class),
                row.getLong("endorsed"));
    }

    /**
     * Empty where there is none that was opened.
     *
     * @param day to the end of which is counted, in the declaration's zone; null, and a day that is not over, for now
     */
    @Transactional(readOnly = true)
    public Optional<Published> find(String reference, @Nullable LocalDate day) {
        return jdbc.sql("select id from declaration.declaration where reference = :reference and opened_at is not null")
                .param("reference", reference)
                .query(UUID.class)
                .optional()
                .flatMap(declarations::findById)
                .map(declaration -> published(declaration, day));
    }

    private Published published(Declaration declaration, @Nullable LocalDate day) {
        Declaration.Heading heading = declaration.heading();
        ZoneId zone = declaration.zone();
        Instant now = clock.instant();
        Instant asOf = day == null || Declaration.endOf(day, zone).isAfter(now) ? now : lastMoment(day, zone);
        boolean calledOff = declaration.kept() == DeclarationStatus.CALLED_OFF;
        return new Published(
                declaration.id().value(),
                declaration.reference(),
                heading.title(),
                heading.language(),
                heading.link(),
                declaration.status(now),
                signoff.byHash(declaration.endorsedHash())
                        .map(DeclarationReading::parts)
                        .orElse(List.of()),
                declaration.endorsedHash(),
                LocalDate.ofInstant(declaration.openedAt().orElseThrow(), zone),
                declaration.closes().orElseThrow(),
                zone,
                declaration.endReason().orElse(null),
                declaration.presented().orElse(null),
                asOf,
                counts.count(declaration.id().value(), asOf),
                calledOff ? List.of() : endorsers(declaration.id(), asOf));
    }

    private static Instant lastMoment(LocalDate day, ZoneId zone) {
        return Declaration.endOf(day, zone).minusMillis(1);
    }

    /** In the order in which they came to count. */
    private List<Endorser> endorsers(DeclarationId id, Instant asOf) {
        return jdbc.sql("""
                        select o.name, o.country, e.office_title, e.accepted_at, e.mandate_document, e.mandate_date, e.on_paper,
                               e.mandate_sha256, e.signature_hash, p.latitude, p.longitude
                          from declaration.endorsement e
                          join identity.organisation o on o.id = e.organisation
                          left join declaration.place p on p.alias = o.alias
                         where e.declaration = :id and\s""" + EndorsementCounts.COUNTED + " order by e.accepted_at, o.name, e.id limit :many")
                .param("id", id.value())
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .param("many", MOST_CITIES)
                .query((row, number) -> endorser(row))
                .list();
    }

    private static Endorser endorser(ResultSet row) throws SQLException {
        BigDecimal latitude = row.getBigDecimal("latitude");
        return new Endorser(
                row.getString("name"),
                row.getString("country"),
                row.getString("office_title"),
                row.getTimestamp("accepted_at").toInstant(),
                row.getString("mandate_document"),
                row.getObject("mandate_date", LocalDate.class),
                row.getBoolean("on_paper"),
                row.getString("mandate_sha256"),
                row.getString("signature_hash"),
                latitude == null ? null : new Place(latitude, row.getBigDecimal("longitude")));
    }
}
