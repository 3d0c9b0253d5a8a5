package org.medina.identity.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The sign-ins that a browser has begun and not ended, in its session: one for each tab that waits at Keycloak. Whichever
 * is answered leads to the page that its own tab asked for. Spring's own keeps the last alone, so that who signed in on
 * any other tab was turned away.
 */
@Component
class OpenSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    /** More tabs than anybody has open; a session stays small whatever is asked. */
    static final int MOST = 20;

    private static final String OPEN = OpenSignIns.class.getName();

    /** One that was begun, and the page to go to afterwards as Spring's request cache keeps it. */
    private record Begun(
            OAuth2AuthorizationRequest request, @Nullable Object page) implements Serializable {}

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(session -> Optional.ofNullable(open(session).get(state(request))))
                .map(Begun::request)
                .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
        if (begun == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        var session = request.getSession();
        synchronized (WebUtils.getSessionMutex(session)) {
            var open = open(session);
            if (open.size() >= MOST) {
                open.pollFirstEntry();
            }
            open.put(begun.getState(), new Begun(begun, session.getAttribute(SignInRequests.SAVED_REQUEST)));
            session.setAttribute(OPEN, open);
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session == null) {
            return null;
        }
        synchronized (WebUtils.getSessionMutex(session)) {
            var open = open(session);
            var answered = open.remove(state(request));
            if (answered == null) {
                return null;
            }
            session.setAttribute(OPEN, open);
            session.setAttribute(SignInRequests.SAVED_REQUEST, answered.page());
            return answered.request();
        }
    }

    private static String state(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getParameter(OAuth2ParameterNames.STATE), "");
    }

    /** A copy, in the order in which they were begun. */
    @SuppressWarnings("unchecked")
    private static LinkedHashMap<String, Begun> open(HttpSession session) {
        var kept = (Map<String, Begun>) session.getAttribute(OPEN);
        return kept == null ? new LinkedHashMap<>() : new LinkedHashMap<>(kept);
    }
}
