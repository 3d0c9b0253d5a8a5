package org.medina.signoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Chains and their parts. */
@Repository
class ChainStore {

    /** A chain as its row has it. */
    record ChainRow(
            ChainId id,
            SubjectRef subject,
            String textHash,
            ChainState.Status status,
            Instant openedAt,
            @Nullable PersonId compiledBy,
            @Nullable Instant closedAt,
            @Nullable OrganisationId returnedFor,
            @Nullable PersonId returnedBy,
            @Nullable String returnedName,
            @Nullable String returnReason) {}

    /** A part as its row has it. */
    record PartRow(
            ChainPart asked,
            @Nullable Instant openedAt,
            @Nullable Instant doneAt,
            @Nullable String signatureHash,
            @Nullable String advisedName,
            @Nullable String advice) {

        boolean isDone() {
            return doneAt != null;
        }
    }

    private final JdbcClient jdbc;

    ChainStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            ChainId id,
            SubjectRef subject,
            String textHash,
            List<ChainPart> parts,
            @Nullable PersonId compiledBy,
            Instant at) {
        jdbc.sql("""
                insert into signoff.chain (id, subject_kind, subject_id, text_hash, compiled_by, status, opened_at)
                values (:id, :kind, :subject, :text, cast(:by as uuid), 'OPEN', :at)""")
                .param("id", id.value())
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("text", textHash)
                .param("by", compiledBy == null ? null : compiledBy.value())
                .param("at", Timestamp.from(at))
                .update();
        parts.forEach(
                part -> jdbc.sql("insert into signoff.chain_part (chain, step, organisation, kind) values (?, ?, ?, ?)")
                        .params(
                                id.value(),
                                part.step(),
                                part.organisation().value(),
                                part.kind().name())
                        .update());
    }

    /** The latest chain of a case. */
    Optional<ChainRow> latest(SubjectRef subject) {
        return jdbc.sql("select * from signoff.chain where subject_kind = :kind and subject_id = :id"
                        + " order by id desc limit 1")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query((row, number) -> chain(row))
                .optional();
    }

    /** The chain that is open on a case; there is one at most. */
    Optional<ChainRow> open(SubjectRef subject) {
        return latest(subject).filter(chain -> chain.status() == ChainState.Status.OPEN);
    }

    List<ChainRow> of(SubjectRef subject) {
        return jdbc.sql("select * from signoff.chain where subject_kind = :kind and subject_id = :id"
                        + " order by id limit 1000")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query((row, number) -> chain(row))
                .list();
    }

    /** The latest chain of a text. */
    Optional<ChainRow> under(String textHash) {
        return jdbc.sql("select * from signoff.chain where text_hash = :text order by id desc limit 1")
                .param("text", textHash)
                .query((row, number) -> chain(row))
                .optional();
    }

    List<PartRow> parts(ChainId chain) {
        return jdbc.sql("select * from signoff.chain_part where chain = :chain"
                        + " order by step, kind desc, organisation limit 1000")
                .param("chain", chain.value())
                .query((row, number) -> part(row))
                .list();
    }

    void openPart(ChainId chain, ChainPart part, Instant at) {
        jdbc.sql("update signoff.chain_part set opened_at = :at"
                        + " where chain = :chain and organisation = :organisation and kind = :kind")
                .param("at", Timestamp.from(at))
                .param("chain", chain.value())
                .param("organisation", part.organisation().value())
                .param("kind", part.kind().name())
                .update();
    }

    void signed(ChainId chain, OrganisationId organisation, Instant at, String signatureHash) {
        jdbc.sql("update signoff.chain_part set done_at = :at, signature_hash = :hash"
                        + " where chain = :chain and organisation = :organisation and kind = 'SIGNATURE'")
                .param("at", Timestamp.from(at))
                .param("hash", signatureHash)
                .param("chain", chain.value())
                .param("organisation", organisation.value())
                .update();
    }

    void advised(
            ChainId chain, OrganisationId organisation, Instant at, PersonId by, String name, @Nullable String words) {
        jdbc.sql("update signoff.chain_part set done_at = :at, advised_by = :by, advised_name = :name, advice = :words"
                        + " where chain = :chain and organisation = :organisation and kind = 'ADVICE'")
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .param("name", name)
                .param("words", words)
                .param("chain", chain.value())
                .param("organisation", organisation.value())
                .update();
    }

    void close(ChainId chain, ChainState.Status status, Instant at) {
        jdbc.sql("update signoff.chain set status = :status, closed_at = :at where id = :chain")
                .param("status", status.name())
                .param("at", Timestamp.from(at))
                .param("chain", chain.value())
                .update();
    }

    void giveBack(ChainId chain, OrganisationId organisation, PersonId by, String name, Instant at, String reason) {
        jdbc.sql("""
                update signoff.chain set status = 'RETURNED', closed_at = :at, returned_for = :for, returned_by = :by,
                    returned_name = :name, return_reason = :reason where id = :chain""")
                .param("at", Timestamp.from(at))
                .param("for", organisation.value())
                .param("by", by.value())
                .param("name", name)
                .param("reason", reason)
                .param("chain", chain.value())
                .update();
    }

    /** Another text is about to take the place of the one that a chain is open on. */
    void replace(SubjectRef subject, Instant at) {
        open(subject).ifPresent(chain -> close(chain.id(), ChainState.Status.REPLACED, at));
    }

    private static ChainRow chain(ResultSet row) throws SQLException {
        UUID compiledBy = row.getObject("compiled_by", UUID.class);
        UUID returnedFor = row.getObject("returned_for", UUID.class);
        UUID returnedBy = row.getObject("returned_by", UUID.class);
        return new ChainRow(
                new ChainId(row.getObject("id", UUID.class)),
                new SubjectRef(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                row.getString("text_hash"),
                ChainState.Status.valueOf(row.getString("status")),
                row.getTimestamp("opened_at").toInstant(),
                compiledBy == null ? null : new PersonId(compiledBy),
                instant(row, "closed_at"),
                returnedFor == null ? null : new OrganisationId(returnedFor),
                returnedBy == null ? null : new PersonId(returnedBy),
                row.getString("returned_name"),
                row.getString("return_reason"));
    }

    private static PartRow part(ResultSet row) throws SQLException {
        return new PartRow(
                new ChainPart(
                        row.getInt("step"),
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        ChainPart.Kind.valueOf(row.getString("kind"))),
                instant(row, "opened_at"),
                instant(row, "done_at"),
                row.getString("signature_hash"),
                row.getString("advised_name"),
                row.getString("advice"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
