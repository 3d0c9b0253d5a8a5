package org.medina.declaration;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.medina.identity.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cities that were asked to endorse. */
@Repository
class Invitations {

    private static final int MANY = 1000;

    private final JdbcClient jdbc;

    Invitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where it was asked before. */
    boolean add(DeclarationId declaration, OrganisationId city, Instant at) {
        return jdbc.sql("""
                        insert into declaration.invitation (declaration, organisation, invited_at)
                        values (:declaration, :city, :at) on conflict do nothing""")
                        .param("declaration", declaration.value())
                        .param("city", city.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** By name. */
    List<OrganisationId> of(DeclarationId declaration) {
        return jdbc.sql("""
                        select i.organisation from declaration.invitation i
                          join identity.organisation o on o.id = i.organisation
                         where i.declaration = :declaration order by o.name, o.id limit :many""")
                .param("declaration", declaration.value())
                .param("many", MANY)
                .query((row, number) -> new OrganisationId(row.getObject("organisation", UUID.class)))
                .list();
    }
}
