package org.medina.document;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medina.base.NodeNews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What nodes tell each other of texts. After the connection was lost, something may have been missed, and everything open
 * is read again.
 */
@Component
class Notices {

    private static final String TOPIC = "document";
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final long SEND_WAIT_MILLIS = 500;
    /** What is passing may be dropped when the database does not keep up. */
    private static final int WAITING = 1000;

    private final NodeNews news;
    private final JsonMapper json = JsonMapper.shared();
    private final LinkedBlockingQueue<Notice> passing = new LinkedBlockingQueue<>(WAITING);
    private volatile boolean running;
    private NodeNews.@Nullable Listener listening;

    Notices(NodeNews news) {
        this.news = news;
    }

    /** Starts to listen; {@code missed} is called whenever something may not have been heard. */
    synchronized void start(Consumer<Notice> heard, Runnable missed) {
        running = true;
        listening = news.listen(TOPIC, words -> hear(words, heard), missed);
        Thread.ofVirtual().name("document-presence").start(this::send);
    }

    synchronized void stop() {
        running = false;
        if (listening != null) {
            listening.close();
        }
    }

    /** Sends what is never stored; returns at once, and may drop it. */
    void pass(Notice notice) {
        passing.offer(notice);
    }

    /** Sends with the current transaction, when it is committed. */
    void tell(Notice notice) {
        news.tell(TOPIC, json.writeValueAsString(notice));
    }

    static String payload(Notice notice, JsonMapper json) {
        return NodeNews.payload(TOPIC, json.writeValueAsString(notice));
    }

    private void send() {
        while (running) {
            try {
                Notice next = passing.poll(SEND_WAIT_MILLIS, TimeUnit.MILLISECONDS);
                if (next != null) {
                    tell(next);
                }
            } catch (DataAccessException e) {
                LOG.debug("A passing notice was not sent: {}", e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void hear(String words, Consumer<Notice> heard) {
        try {
            heard.accept(json.readValue(words, Notice.class));
        } catch (JacksonException e) {
            LOG.warn("A notice of another version of the portal is not understood: {}", e.getMessage());
        }
    }
}
