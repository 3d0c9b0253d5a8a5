package org.medina.identity.keycloak;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.medina.identity.Rights;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/**
 * What somebody signed in to the portal may do, from a token at most five minutes old: a role that is taken away is gone
 * by then, and an account that is closed is signed out. While Keycloak does not answer, the rights last known stay;
 * people in the middle of their work matter more than a role that changes in just that time, and nobody can sign in
 * anew meanwhile.
 */
@Component
class PortalRights {

    private static final Logger LOG = LoggerFactory.getLogger(PortalRights.class);
    /** A little less than five minutes, because the answer takes its time too. */
    private static final Duration TOKEN_AGE = Duration.ofSeconds(290);

    private static final Duration RETRY = Duration.ofSeconds(15);

    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> tokens;
    private final ClientRegistration registration;
    private final JwtDecoder decoder;
    private final TokenReader reader;
    private final Clock clock;

    PortalRights(
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> tokens,
            ClientRegistrationRepository registrations,
            JwtDecoder decoder,
            TokenReader reader,
            Clock clock) {
        this.tokens = tokens;
        this.registration =
                Objects.requireNonNull(registrations.findByRegistrationId(KeycloakConfiguration.REGISTRATION));
        this.decoder = decoder;
        this.reader = reader;
        this.clock = clock;
    }

    /** Empty when Keycloak has ended the sign-in. */
    Optional<Rights> current(PortalUser user) {
        if (!user.isEnded() && user.isDue(clock.instant())) {
            user.renewing().lock();
            try {
                if (!user.isEnded() && user.isDue(clock.instant())) {
                    renew(user);
                }
            } finally {
                user.renewing().unlock();
            }
        }
        return user.isEnded() ? Optional.empty() : Optional.of(user.rights());
    }

    /** When a token got now has to be renewed. */
    Instant nextRenewal() {
        return clock.instant().plus(TOKEN_AGE);
    }

    private void renew(PortalUser user) {
        var refreshToken = user.refreshToken();
        if (refreshToken == null) {
            user.end();
            return;
        }
        try {
            var next = nextRenewal();
            var answer = tokens.getTokenResponse(
                    new OAuth2RefreshTokenGrantRequest(registration, user.accessToken(), refreshToken));
            var jwt = decoder.decode(answer.getAccessToken().getTokenValue());
            user.keep(answer.getRefreshToken());
            user.renew(answer.getAccessToken(), reader.read(jwt, user.rights().signIn()), next);
        } catch (OAuth2AuthorizationException e) {
            if (e.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
                user.end();
            } else {
                goOn(user, e);
            }
        } catch (JwtException e) {
            goOn(user, e);
        }
    }

    private void goOn(PortalUser user, Exception e) {
        LOG.warn("The rights of {} could not be renewed and stay as they are: {}", user.getName(), e.toString());
        user.retryAt(clock.instant().plus(RETRY));
    }
}
