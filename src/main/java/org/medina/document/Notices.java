package org.medina.document;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What nodes tell each other, through PostgreSQL: one connection of its own listens, because a pooled one would be
 * closed or handed on. After the connection was lost, something may have been missed, and everything open is read again.
 */
@Component
@EnableConfigurationProperties(LiveSettings.class)
class Notices {

    static final String CHANNEL = "medina_document";

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final int WAIT_MILLIS = 10_000;
    private static final long SEND_WAIT_MILLIS = 500;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5000;
    /** What is passing may be dropped when the database does not keep up. */
    private static final int WAITING = 1000;

    private final LiveSettings settings;
    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();
    private final LinkedBlockingQueue<Notice> passing = new LinkedBlockingQueue<>(WAITING);
    private volatile boolean running;
    private volatile @Nullable Connection listening;

    Notices(LiveSettings settings, JdbcClient jdbc) {
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /** Starts to listen; {@code missed} is called whenever something may not have been heard. */
    void start(Consumer<Notice> heard, Runnable missed) {
        running = true;
        Thread.ofPlatform().daemon().name("document-notices").start(() -> listen(heard, missed));
        Thread.ofVirtual().name("document-presence").start(this::send);
    }

    void stop() {
        running = false;
        Connection open = listening;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.debug("The connection that listens was gone already: {}", e.getMessage());
            }
        }
    }

    /** Sends what is never stored; returns at once, and may drop it. */
    void pass(Notice notice) {
        passing.offer(notice);
    }

    /** Sends with the current transaction, when it is committed. */
    void tell(Notice notice) {
        jdbc.sql("select pg_notify(:channel, :notice)")
                .param("channel", CHANNEL)
                .param("notice", json.writeValueAsString(notice))
                .query((row, number) -> true)
                .single();
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

    private void listen(Consumer<Notice> heard, Runnable missed) {
        long pause = FIRST_PAUSE_MILLIS;
        while (running) {
            try (Connection connection = connect()) {
                listening = connection;
                pause = FIRST_PAUSE_MILLIS;
                missed.run();
                receive(connection, heard);
            } catch (SQLException e) {
                if (running) {
                    LOG.warn("The connection that listens is lost and is opened again: {}", e.getMessage());
                    pause(pause);
                    pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", settings.listenUser());
        properties.setProperty("password", settings.listenPassword());
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "medina live");
        Connection connection = DriverManager.getConnection(settings.listenUrl(), properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        return connection;
    }

    private void receive(Connection connection, Consumer<Notice> heard) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (running) {
            PGNotification[] notifications = postgres.getNotifications(WAIT_MILLIS);
            if (notifications == null || notifications.length == 0) {
                if (!connection.isValid(5)) {
                    throw new SQLException("no answer");
                }
                continue;
            }
            for (PGNotification notification : notifications) {
                hear(notification, heard);
            }
        }
    }

    private void hear(PGNotification notification, Consumer<Notice> heard) {
        try {
            heard.accept(json.readValue(notification.getParameter(), Notice.class));
        } catch (JacksonException e) {
            LOG.warn("A notice of another version of the portal is not understood: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("A notice could not be handled", e);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
