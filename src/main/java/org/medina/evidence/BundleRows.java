package org.medina.evidence;

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

/** Bundles that were asked for, and what is to be done; each piece is taken by one, and let go should that one die. */
@Repository
class BundleRows {

    private static final int LONGEST_FAILURE = 2000;
    private static final int SHOWN = 20;
    private static final String BUNDLE = """
            select b.*, coalesce(f.files, 0) as files, coalesce(f.size, 0) as size
              from evidence.bundle b
              left join lateral (select count(*) as files, sum(size) as size from evidence.file where bundle = b.id) f on true
             where\s""";

    private final JdbcClient jdbc;

    BundleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the same is under way already. */
    boolean insert(Bundle bundle) {
        SubjectRef about = bundle.about();
        return jdbc.sql("""
                        insert into evidence.bundle (id, scope, case_kind, case_id, name, person, organisation, state, asked_at,
                            touched_at, try_at)
                        values (:id, :scope, :kind, :case, :name, :person, :organisation, 'WAITING', :now, :now, :now)
                        on conflict do nothing""")
                        .param("id", bundle.id())
                        .param("scope", bundle.scope().name())
                        .param("kind", about == null ? null : about.kind())
                        .param("case", about == null ? null : about.id())
                        .param("name", bundle.name())
                        .param("person", bundle.person().value())
                        .param("organisation", bundle.organisation().value())
                        .param("now", Timestamp.from(bundle.askedAt()))
                        .update()
                == 1;
    }

    Optional<Bundle> find(UUID id) {
        return jdbc.sql(BUNDLE + "b.id = :id")
                .param("id", id)
                .query(BundleRows::bundle)
                .optional();
    }

    /** Newest first, at most 20. */
    List<Bundle> of(PersonId person, OrganisationId organisation, @Nullable SubjectRef about) {
        return jdbc.sql(BUNDLE + """
                        b.person = :person and b.organisation = :organisation
                        and case when cast(:case as uuid) is null then b.scope <> 'CASE' else b.case_id = :case end
                        order by b.asked_at desc, b.id desc limit :shown""")
                .param("person", person.value())
                .param("organisation", organisation.value())
                .param("case", about == null ? null : about.id())
                .param("shown", SHOWN)
                .query(BundleRows::bundle)
                .list();
    }

    /** Those of everything there is, whoever asked, newest first; at most 20. */
    List<Bundle> whole() {
        return jdbc.sql(BUNDLE
                        + "b.scope = 'WHOLE' and b.made_at is not null order by b.made_at desc, b.id limit :shown")
                .param("shown", SHOWN)
                .query(BundleRows::bundle)
                .list();
    }

    /** When a bundle with this hash was made, the first time. */
    Optional<Instant> madeAt(String hash) {
        return jdbc.sql("select min(made_at) from evidence.bundle where hash = :hash having count(*) > 0")
                .param("hash", hash)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** The one that waits longest for its next piece, held until the transaction ends. */
    Optional<UUID> take(Instant now) {
        return jdbc.sql("""
                        select id from evidence.bundle where state in ('WAITING', 'MAKING') and try_at <= :now
                         order by touched_at, id limit 1 for update skip locked""").param("now", Timestamp.from(now)).query(UUID.class).optional();
    }

    /** A piece is done; the others come first now. */
    void progress(UUID id, Instant now) {
        jdbc.sql("""
                        update evidence.bundle set state = 'MAKING', touched_at = :now, attempts = 0, failure = null,
                            done = (select count(*) from evidence.part where bundle = :id and laid),
                            total = (select count(*) from evidence.part where bundle = :id)
                         where id = :id""").param("id", id).param("now", Timestamp.from(now)).update();
    }

    void finish(UUID id, String hash, Instant now, Instant expires) {
        jdbc.sql("""
                        update evidence.bundle set state = 'READY', hash = :hash, made_at = :now, expires_at = :expires
                         where id = :id""")
                .param("id", id)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** How often it has failed in a row, this time included. */
    int fail(UUID id, String why, Instant again) {
        return jdbc.sql("""
                        update evidence.bundle set attempts = attempts + 1, failure = :why, try_at = :again, touched_at = :again
                         where id = :id returning attempts""")
                .param("id", id)
                .param("why", why.substring(0, Math.min(why.length(), LONGEST_FAILURE)))
                .param("again", Timestamp.from(again))
                .query(Integer.class)
                .single();
    }

    void giveUp(UUID id) {
        jdbc.sql("update evidence.bundle set state = 'FAILED' where id = :id")
                .param("id", id)
                .update();
    }

    /** Whose time is over, held until the transaction ends. */
    List<UUID> over(Instant now) {
        return jdbc.sql("""
                        select id from evidence.bundle where state = 'READY' and expires_at <= :now
                         order by expires_at limit 20 for update skip locked""").param("now", Timestamp.from(now)).query(UUID.class).list();
    }

    void expire(UUID id) {
        jdbc.sql("update evidence.bundle set state = 'EXPIRED' where id = :id")
                .param("id", id)
                .update();
    }

    private static Bundle bundle(ResultSet row, int number) throws SQLException {
        UUID about = row.getObject("case_id", UUID.class);
        return new Bundle(
                row.getObject("id", UUID.class),
                BundleScope.valueOf(row.getString("scope")),
                about == null ? null : new SubjectRef(row.getString("case_kind"), about),
                row.getString("name"),
                new PersonId(row.getObject("person", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                BundleState.valueOf(row.getString("state")),
                row.getInt("done"),
                row.getInt("total"),
                row.getTimestamp("asked_at").toInstant(),
                instant(row, "made_at"),
                instant(row, "expires_at"),
                row.getString("hash"),
                row.getInt("files"),
                row.getLong("size"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
