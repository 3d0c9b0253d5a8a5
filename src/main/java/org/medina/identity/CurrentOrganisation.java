package org.medina.identity;

import java.util.List;
import java.util.Optional;
import org.medina.base.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Service;

/** For which of their organisations the person signed in to the portal acts; the switch in the header. */
@Service
public class CurrentOrganisation {

    private final SignedIn signedIn;
    private final JdbcClient jdbc;

    CurrentOrganisation(SignedIn signedIn, JdbcClient jdbc) {
        this.signedIn = signedIn;
        this.jdbc = jdbc;
    }

    /** The organisations to choose among, by name. */
    public List<Organisation> choices() {
        return signedIn.rights().map(Rights::organisations).orElse(List.of());
    }

    public Optional<Organisation> chosen() {
        return signedIn.rights().flatMap(signedIn::actingFor);
    }

    /**
     * From the next click on, everything in this session counts for that organisation; remembered for the next sign-in.
     *
     * @throws Problem FORBIDDEN when it is none of theirs
     */
    public void choose(OrganisationId id) {
        var rights = signedIn.rights()
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
        var organisation = rights.organisation(id.toString())
                .orElseThrow(() -> Problem.of(Problem.Kind.FORBIDDEN, "problem.organisation-not-yours", id));
        signedIn.actFor(organisation);
        jdbc.sql("update identity.person set preferred_organisation = :organisation where id = :person")
                .param("organisation", id.value())
                .param("person", rights.person().id().value())
                .update();
    }
}
