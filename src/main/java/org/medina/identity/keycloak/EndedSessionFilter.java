package org.medina.identity.keycloak;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of somebody whose sign-in Keycloak has ended, before anything is done in their name; the browser is
 * then led to the sign-in and back.
 */
final class EndedSessionFilter extends OncePerRequestFilter {

    private final PortalRights rights;
    // the one of this portal: the static holder's is that of whichever portal in the JVM was started last
    private final SecurityContextHolderStrategy security;

    EndedSessionFilter(PortalRights rights, SecurityContextHolderStrategy security) {
        this.rights = rights;
        this.security = security;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = security.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof PortalUser user
                && rights.current(user).isEmpty()) {
            var logout = new SecurityContextLogoutHandler();
            logout.setSecurityContextHolderStrategy(security);
            logout.logout(request, response, authentication);
        }
        chain.doFilter(request, response);
    }

    /** An open but forgotten browser tab sends heartbeats; they must not keep the sign-in alive at Keycloak. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return "heartbeat".equals(request.getParameter("v-r"));
    }
}
