package org.medina.identity.keycloak;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.identity.Rights;
import org.medina.identity.Role;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Whoever sent a request with a bearer token, and what the token lets them do. */
final class ApiUser extends JwtAuthenticationToken {

    static final String OPERATOR = "operator";

    private final transient Rights rights;

    ApiUser(Jwt token, Rights rights) {
        super(
                token,
                rights.ownRoles().contains(Role.ADMIN) ? List.of(new SimpleGrantedAuthority(OPERATOR)) : List.of(),
                rights.person().id().toString());
        this.rights = rights;
    }

    Rights rights() {
        return rights;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
