package org.medina.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** For which of their organisations the person signed in to the portal acts; the switch in the header. */
@Service
public class CurrentOrganisation {

    /** The organisations to choose among, by name. */
    public List<Organisation> choices() {
        throw new IllegalStateException("not filled in yet");
    }

    public Optional<Organisation> chosen() {
        throw new IllegalStateException("not filled in yet");
    }

    /** From the next click on, everything counts for that organisation; remembered for the next sign-in. */
    public void choose(OrganisationId id) {
        throw new IllegalStateException("not filled in yet");
    }
}
