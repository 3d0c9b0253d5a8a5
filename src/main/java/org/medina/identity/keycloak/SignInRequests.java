package org.medina.identity.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/**
 * Starts a sign-in. {@code /oauth2/authorization/medina?fresh=true&return=/pledges/…} asks for the password again even
 * where Keycloak still knows the person, and comes back to that page.
 * {@code /oauth2/authorization/medina?directory=…} goes on at once to the directory of an organisation,
 * {@code ?passkey=new} lets somebody add a passkey to their account and comes back.
 */
@Component
class SignInRequests implements OAuth2AuthorizationRequestResolver {

    /** Where Spring's request cache looks for the page to go to after the sign-in. */
    static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";

    /** Keycloak’s name of what adds one. */
    private static final String NEW_PASSKEY = "webauthn-register-passwordless";

    private static final Pattern DIRECTORY = Pattern.compile("[a-z0-9-]{1,80}");

    private final DefaultOAuth2AuthorizationRequestResolver any;
    private final DefaultOAuth2AuthorizationRequestResolver fresh;

    SignInRequests(ClientRegistrationRepository registrations) {
        any = new DefaultOAuth2AuthorizationRequestResolver(registrations);
        fresh = new DefaultOAuth2AuthorizationRequestResolver(registrations);
        fresh.setAuthorizationRequestCustomizer(
                request -> request.additionalParameters(Map.of("prompt", "login", "max_age", "0")));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        var resolved = resolver(request).resolve(request);
        if (resolved == null) {
            return null;
        }
        rememberReturn(request);
        Map<String, String> more = new HashMap<>();
        directory(request.getParameter("directory")).ifPresent(name -> more.put("kc_idp_hint", name));
        if ("new".equals(request.getParameter("passkey"))) {
            more.put("kc_action", NEW_PASSKEY);
        }
        return more.isEmpty()
                ? resolved
                : OAuth2AuthorizationRequest.from(resolved)
                        .additionalParameters(all -> all.putAll(more))
                        .build();
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
        return resolver(request).resolve(request, registrationId);
    }

    private OAuth2AuthorizationRequestResolver resolver(HttpServletRequest request) {
        return "true".equals(request.getParameter("fresh")) ? fresh : any;
    }

    private static void rememberReturn(HttpServletRequest request) {
        local(request.getParameter("return")).ifPresent(address -> {
            var saved = new SimpleSavedRequest(address);
            request.getSession().setAttribute(SAVED_REQUEST, saved);
        });
    }

    /** The short name of a directory, as Keycloak has it. */
    static Optional<String> directory(@Nullable String name) {
        return Optional.ofNullable(name).filter(one -> DIRECTORY.matcher(one).matches());
    }

    /** A path on this server; anything that a browser could take for another one is refused. */
    static Optional<String> local(@Nullable String address) {
        if (address == null || !address.startsWith("/") || address.startsWith("//") || address.contains("\\")) {
            return Optional.empty();
        }
        try {
            var uri = URI.create(address);
            return uri.isAbsolute() || uri.getRawAuthority() != null ? Optional.empty() : Optional.of(address);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
