package org.medina.identity.keycloak;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.Rights;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Somebody signed in to the portal: what a session knows of them. The rights in it are renewed while the session lives,
 * so nothing may be concluded from it but through {@link PortalRights}.
 */
final class PortalUser implements OidcUser {

    /** Signed in; what one may do is never an authority, because those would outlive the token. */
    private static final List<GrantedAuthority> AUTHORITIES = List.of(new SimpleGrantedAuthority("ROLE_USER"));

    private final OidcIdToken idToken;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile Rights rights;
    private volatile OAuth2AccessToken accessToken;
    private volatile @Nullable OAuth2RefreshToken refreshToken;
    private volatile Instant renewAt;
    private volatile boolean ended;
    private volatile @Nullable OrganisationId chosen;

    PortalUser(OidcIdToken idToken, OAuth2AccessToken accessToken, Rights rights, Instant renewAt) {
        this.idToken = idToken;
        this.accessToken = accessToken;
        this.rights = rights;
        this.renewAt = renewAt;
    }

    Rights rights() {
        return rights;
    }

    OAuth2AccessToken accessToken() {
        return accessToken;
    }

    @Nullable
    OAuth2RefreshToken refreshToken() {
        return refreshToken;
    }

    void keep(@Nullable OAuth2RefreshToken token) {
        this.refreshToken = token;
    }

    ReentrantLock renewing() {
        return renewing;
    }

    boolean isDue(Instant now) {
        return !now.isBefore(renewAt);
    }

    void renew(OAuth2AccessToken token, Rights renewed, Instant next) {
        this.accessToken = token;
        this.rights = renewed;
        this.renewAt = next;
    }

    void retryAt(Instant next) {
        this.renewAt = next;
    }

    boolean isEnded() {
        return ended;
    }

    void end() {
        this.ended = true;
    }

    void choose(@Nullable OrganisationId organisation) {
        this.chosen = organisation;
    }

    @Nullable
    OrganisationId choice() {
        return chosen;
    }

    /** The chosen organisation, the first where none is chosen or the choice is no longer theirs. */
    Optional<Organisation> actingFor() {
        var organisations = rights.organisations();
        return organisations.stream()
                .filter(organisation -> organisation.id().equals(chosen))
                .findFirst()
                .or(() -> organisations.stream().findFirst());
    }

    @Override
    public String getName() {
        return rights.person().id().toString();
    }

    @Override
    public OidcIdToken getIdToken() {
        return idToken;
    }

    @Override
    public OidcUserInfo getUserInfo() {
        return new OidcUserInfo(idToken.getClaims());
    }

    @Override
    public Map<String, Object> getClaims() {
        return idToken.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return idToken.getClaims();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return AUTHORITIES;
    }
}
