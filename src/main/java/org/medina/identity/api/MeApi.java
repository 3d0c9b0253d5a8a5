package org.medina.identity.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.Membership;
import org.medina.identity.Organisation;
import org.medina.identity.Rights;
import org.medina.identity.Role;
import org.medina.identity.SignedIn;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "identity")
class MeApi {

    private final SignedIn signedIn;

    MeApi(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    /** @param actingFor null for people of no organisation, and of several of which none is named */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Me(
            UUID id,
            String username,
            String name,
            String email,
            List<String> roles,
            List<In> organisations,
            @Nullable For actingFor,
            Instant signedInAt) {}

    record In(
            UUID id,
            String alias,
            String name,
            String kind,
            @Nullable String country,
            boolean focal,
            List<String> roles) {}

    record For(UUID id, String alias, String name, List<String> roles) {}

    @GetMapping("/me")
    @Operation(summary = "Who I am, the organisations I belong to with my roles there, and for which one I act")
    Me me() {
        var rights = signedIn.rights()
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
        var person = rights.person();
        return new Me(
                person.id().value(),
                person.username(),
                person.name(),
                person.email(),
                names(rights.ownRoles()),
                rights.memberships().stream().map(MeApi::in).toList(),
                actingFor(rights),
                rights.signIn().at());
    }

    private @Nullable For actingFor(Rights rights) {
        Organisation organisation;
        try {
            organisation = signedIn.actingFor(rights).orElse(null);
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.INVALID) {
                throw problem;
            }
            return null;
        }
        if (organisation == null) {
            return null;
        }
        return new For(
                organisation.id().value(),
                organisation.alias(),
                organisation.name(),
                names(rights.actingFor(organisation).roles()));
    }

    private static In in(Membership membership) {
        var organisation = membership.organisation();
        return new In(
                organisation.id().value(),
                organisation.alias(),
                organisation.name(),
                organisation.kind().name(),
                organisation.country(),
                organisation.focal(),
                names(membership.roles()));
    }

    private static List<String> names(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::realmName).toList();
    }
}
