package org.medina.document.api;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Closes live connections with the session that they came from. */
@Component
class SessionEnds implements HttpSessionListener, HttpSessionIdListener {

    private final LiveSocketHandler handler;

    SessionEnds(LiveSocketHandler handler) {
        this.handler = handler;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        handler.sessionEnded(event.getSession().getId(), signIn(event.getSession()));
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String before) {
        handler.sessionRenamed(before, event.getSession().getId());
    }

    private static @Nullable String signIn(HttpSession session) {
        Object context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context instanceof SecurityContext security && security.getAuthentication() != null
                ? Connection.signIn(security.getAuthentication())
                : null;
    }
}
