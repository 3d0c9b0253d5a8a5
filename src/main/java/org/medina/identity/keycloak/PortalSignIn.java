package org.medina.identity.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.medina.base.SignInPage;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Component;

/** Signs people in to the portal at Keycloak; used by the filter chain of the screens. */
@Component
public class PortalSignIn {

    /** The page that leads to Keycloak; takes {@code fresh=true} and {@code return=<path>}. */
    public static final String PAGE = SignInPage.ADDRESS;

    /** Where one begins who asked for no page in particular. */
    public static final String FIRST_PAGE = "/work";

    private static final String STARTED_OVER = PortalSignIn.class.getName() + ".startedOver";

    private final SignInRequests requests;
    private final OpenSignIns open;
    private final PortalUsers users;
    private final PortalRights rights;
    private final OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeGrant;
    private final SecurityContextHolderStrategy security;

    PortalSignIn(
            SignInRequests requests,
            OpenSignIns open,
            PortalUsers users,
            PortalRights rights,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeGrant,
            SecurityContextHolderStrategy security) {
        this.requests = requests;
        this.open = open;
        this.users = users;
        this.rights = rights;
        this.codeGrant = codeGrant;
        this.security = security;
    }

    public void addTo(HttpSecurity http) {
        http.oauth2Login(login -> login.authorizedClientRepository(users)
                .authorizationEndpoint(endpoint ->
                        endpoint.authorizationRequestResolver(requests).authorizationRequestRepository(open))
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(codeGrant))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(users))
                .failureHandler(PortalSignIn::failed));
        http.addFilterBefore(new EndedSessionFilter(rights, security), AuthorizationFilter.class);
    }

    /**
     * Somebody who is signed in after all, for instance in another tab, goes on. Whoever answers a question that is not
     * known any more, for instance because the page stood open over night, is asked once more; a second time could go round
     * in circles. Everybody else is told.
     */
    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        var before = SecurityContextHolder.getContext().getAuthentication();
        if (before != null && before.getPrincipal() instanceof PortalUser) {
            response.sendRedirect(request.getContextPath() + FIRST_PAGE);
        } else if (isUnknownAnswer(problem) && startsOver(request.getSession())) {
            response.sendRedirect(request.getContextPath() + PAGE);
        } else {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        }
    }

    private static boolean isUnknownAnswer(AuthenticationException problem) {
        return problem instanceof OAuth2AuthenticationException refused
                && refused.getError().getErrorCode().equals("authorization_request_not_found");
    }

    private static boolean startsOver(HttpSession session) {
        boolean first = session.getAttribute(STARTED_OVER) == null;
        session.setAttribute(STARTED_OVER, true);
        return first;
    }
}
