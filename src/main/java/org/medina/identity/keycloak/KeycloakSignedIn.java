package org.medina.identity.keycloak;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.Organisation;
import org.medina.identity.Rights;
import org.medina.identity.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@Component
class KeycloakSignedIn implements SignedIn {

    static final String ORGANISATION_HEADER = "Medina-Organisation";

    private final PortalRights portal;
    // the one of this portal: the static holder's is that of whichever portal in the JVM was started last
    private final SecurityContextHolderStrategy security;

    KeycloakSignedIn(PortalRights portal, SecurityContextHolderStrategy security) {
        this.portal = portal;
        this.security = security;
    }

    @Override
    public Optional<Rights> rights() {
        var authentication = authentication();
        if (authentication instanceof ApiUser api) {
            return Optional.of(api.rights());
        }
        return portalUser(authentication).flatMap(portal::current);
    }

    @Override
    public Optional<Organisation> actingFor(Rights rights) {
        return portalUser(authentication()).map(PortalUser::actingFor).orElseGet(() -> named(rights, header()));
    }

    @Override
    public void actFor(Organisation organisation) {
        portalUser(authentication())
                .orElseThrow(() -> new IllegalStateException("only a session can remember an organisation"))
                .choose(organisation.id());
    }

    private static Optional<Organisation> named(Rights rights, @Nullable String header) {
        if (header != null && !header.isBlank()) {
            return Optional.of(rights.organisation(header.strip())
                    .orElseThrow(() -> Problem.of(Problem.Kind.FORBIDDEN, "problem.organisation-not-yours", header)));
        }
        var organisations = rights.organisations();
        if (organisations.size() > 1) {
            throw Problem.invalid(
                    ORGANISATION_HEADER,
                    "problem.organisation-needed",
                    organisations.stream().map(Organisation::alias).collect(Collectors.joining(", ")));
        }
        return organisations.stream().findFirst();
    }

    private static @Nullable String header() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getHeader(ORGANISATION_HEADER)
                : null;
    }

    private static Optional<PortalUser> portalUser(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof PortalUser user
                ? Optional.of(user)
                : Optional.empty();
    }

    private @Nullable Authentication authentication() {
        return security.getContext().getAuthentication();
    }
}
