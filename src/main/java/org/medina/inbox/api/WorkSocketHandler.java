package org.medina.inbox.api;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.medina.base.Problem;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.inbox.WorkNews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.springframework.web.socket.server.support.HttpSessionHandshakeInterceptor;

/**
 * Tells open lists of work that something has changed for the organisation they are open for: nothing but that, so that
 * what is shown is asked for, and rights are checked, as always.
 */
@Component
class WorkSocketHandler extends TextWebSocketHandler implements SmartLifecycle, HttpSessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(WorkSocketHandler.class);
    private static final TextMessage CHANGED = new TextMessage("{\"type\":\"changed\"}");
    private static final TextMessage PONG = new TextMessage("{\"type\":\"pong\"}");
    private static final int SEND_MILLIS = 5_000;
    private static final int BUFFER = 16 * 1024;

    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final WorkNews news;
    private final CurrentActor actors;
    private final SecurityContextHolderStrategy security;
    private Optional<AutoCloseable> ears = Optional.empty();

    WorkSocketHandler(WorkNews news, CurrentActor actors, SecurityContextHolderStrategy security) {
        this.news = news;
        this.actors = actors;
        this.security = security;
    }

    private record Line(WebSocketSession session, OrganisationId organisation, String httpSession) {}

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        Optional<OrganisationId> organisation = session.getPrincipal() instanceof Authentication signedIn
                ? actor(signedIn).map(Actor::organisation).map(Organisation::id)
                : Optional.empty();
        if (organisation.isEmpty()) {
            session.close(CloseStatus.POLICY_VIOLATION);
            return;
        }
        Object web = session.getAttributes().get(HttpSessionHandshakeInterceptor.HTTP_SESSION_ID_ATTR_NAME);
        lines.put(
                session.getId(),
                new Line(
                        new ConcurrentWebSocketSessionDecorator(session, SEND_MILLIS, BUFFER),
                        organisation.get(),
                        String.valueOf(web)));
    }

    private Optional<Actor> actor(Authentication signedIn) {
        var before = security.getContext();
        security.setContext(new SecurityContextImpl(signedIn));
        try {
            return actors.find();
        } catch (Problem e) {
            return Optional.empty();
        } finally {
            security.setContext(before);
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        Line line = lines.get(session.getId());
        if (line != null) {
            send(line, PONG);
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        lines.remove(session.getId());
    }

    /** Whoever signs out hears nothing any more. */
    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        String ended = event.getSession().getId();
        lines.values().stream()
                .filter(line -> line.httpSession().equals(ended))
                .forEach(line -> close(line, CloseStatus.POLICY_VIOLATION));
    }

    private void tell(Predicate<Line> which) {
        lines.values().stream().filter(which).forEach(line -> send(line, CHANGED));
    }

    private static void send(Line line, TextMessage message) {
        try {
            line.session().sendMessage(message);
        } catch (IOException | RuntimeException e) {
            LOG.debug("A list of work did not hear the news: {}", e.toString());
            close(line, CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    private static void close(Line line, CloseStatus status) {
        try {
            line.session().close(status);
        } catch (IOException e) {
            LOG.debug("A list of work was gone already: {}", e.toString());
        }
    }

    @Override
    public synchronized void start() {
        ears = Optional.of(
                news.listen(changed -> tell(line -> line.organisation().equals(changed)), () -> tell(line -> true)));
    }

    @Override
    public synchronized void stop() {
        ears.ifPresent(open -> {
            try {
                open.close();
            } catch (Exception e) {
                LOG.debug("The news of work could not be left: {}", e.toString());
            }
        });
        ears = Optional.empty();
        lines.values().forEach(line -> close(line, CloseStatus.SERVICE_RESTARTED));
    }

    @Override
    public synchronized boolean isRunning() {
        return ears.isPresent();
    }
}
