package org.medina.signoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Sha256;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chain of signatures. */
@Repository
class SignatureStore {

    /** A row as it stands: the exact bytes, and what the row says about them. */
    record SignatureRow(
            long number,
            byte[] record,
            String hash,
            String previous,
            String textHash,
            String purpose,
            UUID organisation,
            Signature.@Nullable Voided voided) {

        Signature signature() {
            return SignatureRecord.read(record, voided).signature();
        }

        /** Whether the bytes have their hash and say what the row says. */
        boolean agreesWithItself() {
            if (!Sha256.of(record).equals(hash)) {
                return false;
            }
            SignatureRecord link = SignatureRecord.read(record, null);
            Signature signature = link.signature();
            return signature.textHash().equals(textHash)
                    && signature.purpose().equals(purpose)
                    && signature.organisation().value().equals(organisation)
                    && link.number() == number
                    && link.previous().equals(previous);
        }
    }

    private record Link(long number, String hash) {}

    private static final String ROW = """
            select number, record, hash, previous, text_hash, purpose, organisation, voided_at, voided_reason
            from signoff.signature
            """;

    private final JdbcClient jdbc;

    SignatureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the next link of the chain; whoever signs next waits until this transaction ends. */
    Signature append(Signature signature) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('signoff:chain', 0))")
                .query((row, number) -> 0)
                .single();
        Link last = jdbc.sql("select number, hash from signoff.signature order by number desc limit 1")
                .query((row, number) -> new Link(row.getLong(1), row.getString(2)))
                .optional()
                .orElse(new Link(0, ""));
        SignatureRecord link = new SignatureRecord(signature, last.number() + 1, last.hash());
        byte[] bytes = link.bytes();
        insert(link, bytes);
        return SignatureRecord.read(bytes, null).signature();
    }

    private void insert(SignatureRecord link, byte[] bytes) {
        Signature signature = link.signature();
        PersonId person = signature.person();
        jdbc.sql("""
                insert into signoff.signature (number, id, subject_kind, subject_id, text_hash, purpose, organisation,
                    person, signed_at, record, previous, hash)
                values (:number, :id, :kind, :subject, :text, :purpose, :organisation,
                    cast(:person as uuid), :at, :record, :previous, :hash)""")
                .param("number", link.number())
                .param("id", signature.id())
                .param("kind", signature.subject().kind())
                .param("subject", signature.subject().id())
                .param("text", signature.textHash())
                .param("purpose", signature.purpose())
                .param("organisation", signature.organisation().value())
                .param("person", person == null ? null : person.value())
                .param("at", Timestamp.from(signature.at()))
                .param("record", bytes)
                .param("previous", link.previous())
                .param("hash", Sha256.of(bytes))
                .update();
    }

    Optional<SignatureRow> counting(String textHash, String purpose, OrganisationId organisation) {
        return jdbc.sql(ROW + """
                where text_hash = :text and purpose = :purpose and organisation = :organisation
                and voided_at is null""")
                .param("text", textHash)
                .param("purpose", purpose)
                .param("organisation", organisation.value())
                .query((row, number) -> row(row))
                .optional();
    }

    List<SignatureRow> of(SubjectRef subject) {
        return jdbc.sql(ROW + "where subject_kind = :kind and subject_id = :id order by number limit 1000")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query((row, number) -> row(row))
                .list();
    }

    /** What an organisation has signed, newest first. */
    List<SignatureRow> by(OrganisationId organisation) {
        return jdbc.sql(ROW + "where organisation = :organisation order by number desc limit 1000")
                .param("organisation", organisation.value())
                .query((row, number) -> row(row))
                .list();
    }

    List<SignatureRow> under(String textHash) {
        return jdbc.sql(ROW + "where text_hash = :text order by number limit 1000")
                .param("text", textHash)
                .query((row, number) -> row(row))
                .list();
    }

    /** The links after a number, in their order. */
    List<SignatureRow> after(long number, int many) {
        return jdbc.sql(ROW + "where number > :number order by number limit :many")
                .param("number", number)
                .param("many", many)
                .query((row, index) -> row(row))
                .list();
    }

    /** The hash of the link with that number, as its own row has it. */
    Optional<String> hashOf(long number) {
        return jdbc.sql("select hash from signoff.signature where number = :number")
                .param("number", number)
                .query(String.class)
                .optional();
    }

    int voidAll(SubjectRef subject, Instant at, String reason) {
        return jdbc.sql("""
                update signoff.signature set voided_at = :at, voided_reason = :reason
                where subject_kind = :kind and subject_id = :id and voided_at is null""")
                .param("at", Timestamp.from(at))
                .param("reason", reason)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .update();
    }

    void voidOne(SubjectRef subject, UUID signature, Instant at, String reason) {
        jdbc.sql("""
                update signoff.signature set voided_at = :at, voided_reason = :reason
                where subject_kind = :kind and subject_id = :id and id = :signature and voided_at is null""")
                .param("at", Timestamp.from(at))
                .param("reason", reason)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("signature", signature)
                .update();
    }

    private static SignatureRow row(ResultSet row) throws SQLException {
        Timestamp voidedAt = row.getTimestamp("voided_at");
        return new SignatureRow(
                row.getLong("number"),
                row.getBytes("record"),
                row.getString("hash"),
                row.getString("previous"),
                row.getString("text_hash"),
                row.getString("purpose"),
                row.getObject("organisation", UUID.class),
                voidedAt == null ? null : new Signature.Voided(voidedAt.toInstant(), row.getString("voided_reason")));
    }
}
