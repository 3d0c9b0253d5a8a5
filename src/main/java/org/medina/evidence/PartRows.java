package org.medina.evidence;

import java.util.Optional;
import java.util.UUID;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseQuery;
import org.medina.casefile.CasesInSight;
import org.medina.identity.Actor;
import org.medina.identity.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which cases a bundle holds. */
@Repository
class PartRows {

    private static final String OWN = """
            (cf.lead = :own or exists (
                select 1 from casefile.party p where p.case_id = cf.id and p.organisation = :own))""";

    private final JdbcClient jdbc;
    private final CasesInSight sight;

    PartRows(JdbcClient jdbc, CasesInSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    /** A case, and its folder. */
    record Part(SubjectRef subject, String folder) {}

    /** All that the actor may read of what the bundle is of. */
    void plan(Bundle bundle, Actor actor) {
        CaseQuery cases = sight.of("from casefile.case_file cf where ", actor);
        SubjectRef about = bundle.about();
        if (about != null) {
            cases.and("cf.id = :about").value("about", about.id());
        } else if (bundle.scope() == BundleScope.ORGANISATION) {
            Organisation own = actor.requiredOrganisation();
            cases.and(OWN).value("own", own.id().value());
        }
        insert(bundle.id(), cases);
    }

    /** One more, where the actor may read it and it is not there yet. */
    void add(Bundle bundle, SubjectRef other, Actor actor) {
        insert(
                bundle.id(),
                sight.of("from casefile.case_file cf where ", actor)
                        .and("cf.id = :other")
                        .value("other", other.id()));
    }

    private void insert(UUID bundle, CaseQuery cases) {
        cases.shaped(
                        jdbc,
                        "insert into evidence.part (bundle, case_id, case_kind, folder)"
                                + " select cast(:bundle as uuid), cf.id, cf.kind, cf.reference",
                        "on conflict do nothing")
                .param("bundle", bundle)
                .update();
    }

    Optional<Part> next(UUID bundle) {
        return jdbc.sql("""
                        select case_kind, case_id, folder from evidence.part where bundle = :bundle and not laid
                         order by folder limit 1""")
                .param("bundle", bundle)
                .query((row, number) -> new Part(
                        new SubjectRef(row.getString("case_kind"), row.getObject("case_id", UUID.class)),
                        row.getString("folder")))
                .optional();
    }

    void laid(UUID bundle, Part part) {
        jdbc.sql("update evidence.part set laid = true where bundle = :bundle and case_id = :case")
                .param("bundle", bundle)
                .param("case", part.subject().id())
                .update();
    }

    void forget(UUID bundle) {
        jdbc.sql("delete from evidence.part where bundle = :bundle")
                .param("bundle", bundle)
                .update();
    }
}
