package org.medina.base;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What nodes tell each other, through PostgreSQL: one connection of its own listens, because a pooled one would be
 * closed or handed on. It is opened when somebody first listens.
 */
@Component
@EnableConfigurationProperties(NewsSettings.class)
public class NodeNews implements DisposableBean {

    /** For those who tell in a statement of their own what {@link #payload} makes. */
    public static final String CHANNEL = "medina";

    private static final Logger LOG = LoggerFactory.getLogger(NodeNews.class);
    private static final int WAIT_MILLIS = 10_000;
    private static final int ANSWER_SECONDS = 5;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5000;

    private final NewsSettings settings;
    private final JdbcClient jdbc;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private boolean started;
    private volatile boolean ended;
    private volatile @Nullable Connection listening;

    public NodeNews(NewsSettings settings, JdbcClient jdbc) {
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /** Somebody who listens, until it is closed; hears one after the other, on a thread of its own. */
    public final class Listener implements AutoCloseable {

        private final String topic;
        private final Consumer<String> heard;
        private final Runnable missed;
        private final ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofVirtual().name("news-", 0).factory());

        private Listener(String topic, Consumer<String> heard, Runnable missed) {
            this.topic = topic;
            this.heard = heard;
            this.missed = missed;
        }

        private void hear(String words) {
            run(() -> heard.accept(words));
        }

        private void miss() {
            run(missed);
        }

        private void run(Runnable work) {
            try {
                thread.execute(() -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        LOG.error("News of {} could not be handled", topic, e);
                    }
                });
            } catch (RejectedExecutionException e) {
                LOG.debug("News of {} came after its listener had left", topic);
            }
        }

        @Override
        public void close() {
            listeners.remove(this);
            thread.shutdown();
        }
    }

    /**
     * Tells every node, this one too, when the current transaction is committed; at once where there is none.
     *
     * @param topic one word
     * @param words less than 7,900 bytes: ids, never what people wrote
     */
    public void tell(String topic, String words) {
        jdbc.sql("select pg_notify(:channel, :news)")
                .param("channel", CHANNEL)
                .param("news", payload(topic, words))
                .query((row, number) -> true)
                .single();
    }

    public static String payload(String topic, String words) {
        return topic + " " + words;
    }

    public Listener listen(String topic, Consumer<String> heard) {
        return listen(topic, heard, () -> {});
    }

    /** @param missed called whenever something may not have been heard, because the connection was opened anew */
    public Listener listen(String topic, Consumer<String> heard, Runnable missed) {
        var listener = new Listener(topic, heard, missed);
        listeners.add(listener);
        start();
        return listener;
    }

    @Override
    public void destroy() {
        ended = true;
        Connection open = listening;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.debug("The connection that listens was gone already: {}", e.getMessage());
            }
        }
    }

    private synchronized void start() {
        if (!started) {
            started = true;
            Thread.ofPlatform().daemon().name("node-news").start(this::listen);
        }
    }

    private void listen() {
        long pause = FIRST_PAUSE_MILLIS;
        while (!ended) {
            try (Connection connection = connect()) {
                listening = connection;
                pause = FIRST_PAUSE_MILLIS;
                listeners.forEach(Listener::miss);
                receive(connection);
            } catch (SQLException e) {
                if (!ended) {
                    LOG.warn("The connection that listens is lost and is opened again: {}", e.getMessage());
                    pause(pause);
                    pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "medina live");
        Connection connection = DriverManager.getConnection(settings.url(), properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        return connection;
    }

    private void receive(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (!ended) {
            PGNotification[] notifications = postgres.getNotifications(WAIT_MILLIS);
            if (notifications == null || notifications.length == 0) {
                if (!connection.isValid(ANSWER_SECONDS)) {
                    throw new SQLException("no answer");
                }
                continue;
            }
            for (PGNotification notification : notifications) {
                hear(notification.getParameter());
            }
        }
    }

    private void hear(String news) {
        int end = news.indexOf(' ');
        String topic = end < 0 ? news : news.substring(0, end);
        String words = end < 0 ? "" : news.substring(end + 1);
        listeners.stream().filter(listener -> listener.topic.equals(topic)).forEach(listener -> listener.hear(words));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
