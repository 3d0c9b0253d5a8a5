package org.medina.document;

import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.medina.testing.Http;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A live connection as a program makes it that does not keep to the rules. */
public final class Socket implements WebSocket.Listener {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final LinkedBlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;
    final UUID tab = UUID.randomUUID();

    public Socket(Http session, DocumentId document, @Nullable String origin) {
        WebSocket.Builder builder = session.socket();
        if (origin != null) {
            builder.header("Origin", origin);
        }
        this.socket = builder.buildAsync(session.socketAddress("/live/documents/" + document), this)
                .join();
    }

    /** The status with which the connection is refused. */
    static int refused(Http session, DocumentId document, @Nullable String origin) {
        try {
            new Socket(session, document, origin);
            throw new AssertionError("was let in");
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException handshake) {
                return handshake.getResponse().statusCode();
            }
            throw e;
        }
    }

    public Socket join() {
        send("{\"type\":\"join\",\"client\":\"" + tab + "\",\"version\":null}");
        return this;
    }

    public Socket send(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    Socket steps(long seq, long version, String steps) {
        return send("{\"type\":\"steps\",\"client\":\"" + tab + "\",\"seq\":" + seq + ",\"version\":" + version
                + ",\"steps\":" + steps + "}");
    }

    public JsonNode await(String type) {
        try {
            for (JsonNode frame = next(); frame != null; frame = next()) {
                if (frame.path("type").asString().equals(type)) {
                    return frame;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("no frame " + type);
    }

    /** What has come in first. */
    public String first() {
        try {
            JsonNode frame = next();
            return frame == null ? "" : frame.path("type").asString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What has come in until the portal answers to a call, in order. */
    public List<String> heard() {
        send("{\"type\":\"ping\"}");
        List<String> types = new ArrayList<>();
        try {
            for (JsonNode frame = next(); frame != null; frame = next()) {
                String type = frame.path("type").asString();
                if (type.equals("pong")) {
                    return types;
                }
                types.add(type);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("no answer");
    }

    private @Nullable JsonNode next() throws InterruptedException {
        return frames.poll(15, TimeUnit.SECONDS);
    }

    int awaitClose() {
        return closed.orTimeout(15, TimeUnit.SECONDS).join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            frames.add(JSON.readTree(partial.toString()));
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.completeExceptionally(failure);
    }
}
