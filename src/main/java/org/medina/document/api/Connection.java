package org.medina.document.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.medina.document.LiveClient;
import org.medina.document.Seat;
import org.medina.identity.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.server.support.HttpSessionHandshakeInterceptor;

/**
 * A browser's live connection. What is sent waits in a queue that a thread of its own empties, so that nobody waits for a
 * slow line; a line that is too slow is closed, and comes back for what it missed.
 */
final class Connection implements LiveClient {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final int MAX_WAITING_BYTES = 8 * 1024 * 1024;

    private final WebSocketSession session;
    private final Authentication authentication;
    private final ActorOf actors;
    private final Locale locale;
    private final ConcurrentLinkedQueue<Object> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private volatile boolean closing;
    private volatile @Nullable String httpSession;
    private @Nullable Seat seat;
    private final StringBuilder partial = new StringBuilder();

    Connection(WebSocketSession session, Authentication authentication, ActorOf actors) {
        this.session = session;
        this.authentication = authentication;
        this.actors = actors;
        this.httpSession = session.getAttributes().get(HttpSessionHandshakeInterceptor.HTTP_SESSION_ID_ATTR_NAME)
                        instanceof String id
                ? id
                : null;
        this.locale =
                session.getAttributes().get(LocaleInterceptor.LOCALE) instanceof Locale found ? found : Locale.ENGLISH;
    }

    Seat seat() {
        return Objects.requireNonNull(seat);
    }

    void take(Seat place) {
        this.seat = place;
    }

    /** A frame may come in parts, so that no socket needs a large buffer. */
    StringBuilder partial() {
        return partial;
    }

    @Override
    public void send(String frame) {
        long waitingBytes = bytes.addAndGet(frame.length());
        if (waitingBytes > MAX_WAITING_BYTES) {
            drop();
        } else {
            enqueue(frame);
        }
    }

    void ping() {
        enqueue(new PingMessage());
    }

    @Override
    public void close(int code) {
        enqueue(new CloseStatus(code));
    }

    private void enqueue(Object message) {
        if (closing) {
            return;
        }
        waiting.add(message);
        if (count.getAndIncrement() == 0) {
            Thread.ofVirtual().start(this::drain);
        }
    }

    private void drain() {
        do {
            Object next = waiting.remove();
            try {
                write(next);
            } catch (IOException | IllegalStateException e) {
                LOG.debug("A live connection broke: {}", e.toString());
                drop();
            }
        } while (count.decrementAndGet() > 0);
    }

    private void write(Object next) throws IOException {
        switch (next) {
            case String frame -> {
                bytes.addAndGet(-frame.length());
                if (!closing) {
                    session.sendMessage(new TextMessage(frame.getBytes(StandardCharsets.UTF_8)));
                }
            }
            case WebSocketMessage<?> message -> {
                if (!closing) {
                    session.sendMessage(message);
                }
            }
            case CloseStatus status -> {
                closing = true;
                session.close(status);
            }
            default -> throw new IllegalStateException("not a message: " + next);
        }
    }

    /** Ends a connection that does not take what is sent; does not wait for it. */
    private void drop() {
        if (!closing) {
            closing = true;
            Thread.ofVirtual().start(() -> {
                try {
                    session.close(CloseStatus.SESSION_NOT_RELIABLE);
                } catch (IOException e) {
                    LOG.debug("A broken connection could not be closed: {}", e.toString());
                }
            });
        }
    }

    @Override
    public Optional<Actor> actor() {
        return actors.find(authentication);
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Nullable
    String httpSession() {
        return httpSession;
    }

    void renamed(String before, String after) {
        if (before.equals(httpSession)) {
            httpSession = after;
        }
    }

    /** The sign-in at the identity provider, the same for all sessions that rest on it. */
    String signIn() {
        return signIn(authentication);
    }

    static String signIn(Authentication authentication) {
        String id = authentication.getPrincipal() instanceof OidcUser user
                ? user.getIdToken().getClaimAsString("sid")
                : null;
        return id == null ? "" : id;
    }
}
