package org.medina.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RightsTest {

    private static final Organisation FREETOWN = city("freetown");
    private static final Organisation MONTREAL = city("montreal");
    private static final Rights ADVISER = new Rights(
            new Person(new PersonId(UUID.randomUUID()), "adviser", "Adviser", ""),
            List.of(
                    new Membership(FREETOWN, Set.of(Role.CITY_EDITOR)),
                    new Membership(MONTREAL, Set.of(Role.CITY_COORDINATOR))),
            Set.of(Role.OBSERVER),
            new SignIn("test", Instant.EPOCH));

    @Test
    void aRoleCountsOnlyWhileActingForTheOrganisationItIsHeldIn() {
        assertThat(ADVISER.actingFor(FREETOWN).roles()).containsExactlyInAnyOrder(Role.CITY_EDITOR, Role.OBSERVER);
        assertThat(ADVISER.actingFor(MONTREAL).roles()).containsExactlyInAnyOrder(Role.CITY_COORDINATOR, Role.OBSERVER);
    }

    @Test
    void nobodyBringsRolesIntoAnOrganisationThatIsNotTheirs() {
        assertThat(ADVISER.actingFor(city("maipu")).roles()).containsExactly(Role.OBSERVER);
        assertThat(ADVISER.actingFor(null).roles()).containsExactly(Role.OBSERVER);
    }

    @Test
    void anOrganisationIsFoundByAliasAndById() {
        assertThat(ADVISER.organisation("montreal")).contains(MONTREAL);
        assertThat(ADVISER.organisation(FREETOWN.id().toString())).contains(FREETOWN);
        assertThat(ADVISER.organisation("maipu")).isEmpty();
    }

    private static Organisation city(String alias) {
        return new Organisation(
                new OrganisationId(UUID.nameUUIDFromBytes(alias.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                alias,
                alias,
                OrganisationKind.CITY,
                null,
                false);
    }
}
