package org.medina.declaration;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.medina.base.SubjectRef;
import org.medina.signoff.CheckedSignatures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An endorsement whose mandate was not found in order is between its city and the secretariat. */
@Component
class CheckedEndorsements implements CheckedSignatures {

    private static final int MANY = 10_000;

    private final JdbcClient jdbc;

    CheckedEndorsements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return DeclarationId.KIND;
    }

    @Override
    public Set<UUID> of(SubjectRef subject) {
        return new HashSet<>(jdbc.sql("""
                        select signature from declaration.endorsement
                         where declaration = :id and accepted_at is not null and signature is not null limit :many""")
                .param("id", subject.id())
                .param("many", MANY)
                .query(UUID.class)
                .list());
    }
}
