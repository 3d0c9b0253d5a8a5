package org.medina.identity.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.identity.OrganisationId;
import org.medina.identity.SignIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Makes the session's user of the tokens that Keycloak gives at sign-in, and keeps those tokens with them. */
@Component
class PortalUsers implements OAuth2UserService<OidcUserRequest, OidcUser>, OAuth2AuthorizedClientRepository {

    private final JwtDecoder decoder;
    private final TokenReader reader;
    private final PortalRights rights;
    private final Mirror mirror;

    PortalUsers(JwtDecoder decoder, TokenReader reader, PortalRights rights, Mirror mirror) {
        this.decoder = decoder;
        this.reader = reader;
        this.rights = rights;
        this.mirror = mirror;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        try {
            var idToken = request.getIdToken();
            var provedAt = Optional.ofNullable(idToken.getAuthenticatedAt()).orElse(Instant.EPOCH);
            var nextRenewal = rights.nextRenewal();
            var accessToken = request.getAccessToken();
            var held = reader.read(decoder.decode(accessToken.getTokenValue()), new SignIn("oidc-code", provedAt));
            mirror.learnMemberships(held.person().id(), held.memberships());
            var user = new PortalUser(idToken, accessToken, held, nextRenewal);
            var preferred = mirror.preferredOrganisation(held.person().id());
            user.choose(preferred == null ? null : new OrganisationId(preferred));
            return user;
        } catch (JwtException e) {
            throw new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN), e);
        }
    }

    /**
     * Called when a sign-in is complete. Somebody who signed in anew goes on for the organisation they acted for;
     * somebody else does not inherit the screens of who sat there before.
     */
    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!(authentication.getPrincipal() instanceof PortalUser user)) {
            return;
        }
        user.keep(client.getRefreshToken());
        var before = SecurityContextHolder.getContext().getAuthentication();
        if (before != null && before.getPrincipal() instanceof PortalUser previous) {
            if (previous.getName().equals(user.getName())) {
                user.choose(previous.choice());
            } else {
                forgetScreens(request.getSession(false));
            }
        }
    }

    private static void forgetScreens(@Nullable HttpSession session) {
        if (session != null) {
            Collections.list(session.getAttributeNames()).stream()
                    .filter(name -> name.startsWith("com.vaadin."))
                    .forEach(session::removeAttribute);
        }
    }

    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registrationId, Authentication authentication, HttpServletRequest request) {
        return null;
    }

    @Override
    public void removeAuthorizedClient(
            String registrationId,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response) {
        // The tokens go with the session.
    }
}
