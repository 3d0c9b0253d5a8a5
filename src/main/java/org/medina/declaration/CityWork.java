package org.medina.declaration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.identity.Role;
import org.medina.inbox.Inbox;
import org.medina.inbox.WorkItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What waits for a city: to endorse because it was asked, to sign what it has prepared, to mend what came back. Any city may
 * endorse at any time, so this work is no task of the process.
 */
@Component
class CityWork {

    private static final int MANY = 1000;

    private final EndorsementRepository endorsements;
    private final Inbox inbox;
    private final Organisations organisations;
    private final JdbcClient jdbc;

    CityWork(EndorsementRepository endorsements, Inbox inbox, Organisations organisations, JdbcClient jdbc) {
        this.endorsements = endorsements;
        this.inbox = inbox;
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    /** Says anew what waits for a city. */
    void refresh(Declaration declaration, OrganisationId city) {
        put(declaration, city, "");
    }

    /** Says of all work that waits for a city that the last day is near. @return the cities it waits for */
    List<OrganisationId> remind(Declaration declaration) {
        return concerned(declaration.id()).stream()
                .filter(city -> put(declaration, city, ".soon"))
                .toList();
    }

    /** False where nothing waits for that city. */
    private boolean put(Declaration declaration, OrganisationId city, String urgency) {
        Optional<Endorsement> endorsement =
                endorsements.findStanding(declaration.id().value(), city.value());
        String kind = declaration.kept() == DeclarationStatus.OPEN
                ? endorsement.map(Endorsement::status).map(CityWork::kind).orElseGet(() -> asked(declaration, city))
                : null;
        String task = task(declaration, city);
        if (kind == null) {
            inbox.close(task);
            return false;
        }
        inbox.open(new WorkItem(
                task,
                declaration.id().subject(),
                "declaration." + kind,
                "declaration.work." + kind + urgency,
                city,
                role(city, kind),
                declaration.closesAt().orElse(null)));
        return true;
    }

    /** Nothing waits for any city any more, or until another day. */
    void refreshAll(Declaration declaration) {
        concerned(declaration.id()).forEach(city -> refresh(declaration, city));
    }

    void over(Declaration declaration) {
        concerned(declaration.id()).forEach(city -> inbox.close(task(declaration, city)));
    }

    private static @Nullable String kind(EndorsementStatus status) {
        return switch (status) {
            case PREPARED -> "endorse";
            case RETURNED -> "mend";
            case HANDED_IN, ACCEPTED, TAKEN_BACK -> null;
        };
    }

    /** Who has taken its endorsement back is not asked again. */
    private @Nullable String asked(Declaration declaration, OrganisationId city) {
        boolean waits = jdbc.sql("""
                        select exists (select 1 from declaration.invitation i
                         where i.declaration = :declaration and i.organisation = :city
                           and not exists (select 1 from declaration.endorsement e
                                where e.declaration = i.declaration and e.organisation = i.organisation))""")
                .param("declaration", declaration.id().value())
                .param("city", city.value())
                .query(Boolean.class)
                .single();
        return waits ? "prepare" : null;
    }

    private Role role(OrganisationId city, String kind) {
        Role first = kind.equals("endorse") ? Role.CITY_SIGNATORY : Role.CITY_COORDINATOR;
        Role second = kind.equals("endorse") ? Role.CITY_COORDINATOR : Role.CITY_SIGNATORY;
        return organisations.people(city, first).isEmpty() ? second : first;
    }

    private Set<OrganisationId> concerned(DeclarationId id) {
        return Set.copyOf(jdbc.sql("""
                        select organisation from declaration.invitation where declaration = :id
                        union select organisation from declaration.endorsement where declaration = :id limit :many""")
                .param("id", id.value())
                .param("many", MANY)
                .query((row, number) -> new OrganisationId(row.getObject("organisation", UUID.class)))
                .list());
    }

    private static String task(Declaration declaration, OrganisationId city) {
        return DeclarationId.KIND + ":" + declaration.id() + ":" + city;
    }
}
