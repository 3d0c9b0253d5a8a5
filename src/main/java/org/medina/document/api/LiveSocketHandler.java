package org.medina.document.api;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.document.DocumentId;
import org.medina.document.LiveClient;
import org.medina.document.LiveDocuments;
import org.medina.document.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** Live connections of browsers: hands what comes in to the seat in the text, and keeps the line awake. */
@Component
class LiveSocketHandler extends TextWebSocketHandler {

    static final int MAX_FRAME = 128 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(LiveSocketHandler.class);
    private static final int PING_SECONDS = 25;

    private final Map<String, Connection> connections = new ConcurrentHashMap<>();
    private final LiveDocuments live;
    private final ActorOf actors;
    private final Messages messages;

    LiveSocketHandler(LiveDocuments live, ActorOf actors, Messages messages) {
        this.live = live;
        this.actors = actors;
        this.messages = messages;
        live.onSignedOut(signIn -> closeWhere(connection -> connection.signIn().equals(signIn)));
    }

    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws Exception {
        if (!(session.getPrincipal() instanceof Authentication authentication)) {
            session.close(CloseStatus.POLICY_VIOLATION);
            return;
        }
        var connection = new Connection(session, authentication, actors);
        UUID id = id(session);
        if (id == null) {
            session.close(CloseStatus.POLICY_VIOLATION);
            return;
        }
        connection.take(live.seat(new DocumentId(id), connection));
        connections.put(session.getId(), connection);
    }

    private static @Nullable UUID id(WebSocketSession session) {
        var address = session.getUri();
        String path = address == null ? "" : address.getPath();
        try {
            return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) throws Exception {
        Connection connection = connections.get(session.getId());
        if (connection == null) {
            return;
        }
        StringBuilder partial = connection.partial();
        if (partial.length() + message.getPayloadLength() > MAX_FRAME) {
            session.close(CloseStatus.TOO_BIG_TO_PROCESS);
            return;
        }
        partial.append(message.getPayload());
        if (message.isLast()) {
            String frame = partial.toString();
            partial.setLength(0);
            try {
                ClientFrames.take(frame, connection);
            } catch (Refused refused) {
                connection.send(ClientFrames.refused(frame, refused, messages, connection.locale()));
            }
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable failure) {
        LOG.debug("A live connection broke: {}", failure.toString());
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Connection connection = connections.remove(session.getId());
        if (connection != null) {
            connection.seat().leave();
        }
    }

    /** The portal's session is over here, by signing out or by time. */
    void sessionEnded(String httpSession, @Nullable String signIn) {
        closeWhere(connection -> httpSession.equals(connection.httpSession()));
        if (signIn != null && !signIn.isEmpty()) {
            live.signedOut(signIn);
        }
    }

    /** The same session goes on under another id, as it does when somebody signs in anew. */
    void sessionRenamed(String before, String after) {
        connections.values().forEach(connection -> connection.renamed(before, after));
    }

    private void closeWhere(Predicate<Connection> which) {
        connections.values().stream().filter(which).forEach(connection -> connection.close(LiveClient.NOT_ALLOWED));
    }

    @Scheduled(fixedRate = PING_SECONDS, timeUnit = TimeUnit.SECONDS)
    void ping() {
        connections.values().forEach(Connection::ping);
    }
}
