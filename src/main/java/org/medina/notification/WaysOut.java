package org.medina.notification;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Secrets that leave the house: the one click that ends mails, and the links of calendars. */
@Component
class WaysOut {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;
    private static final String ALL = "ALL";

    private final JdbcClient jdbc;

    WaysOut(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param kind null for all mails */
    record WayOut(UUID person, @Nullable NoticeKind kind) {}

    static String secret() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The same for each mail of a kind to a person. */
    String token(UUID person, @Nullable NoticeKind kind) {
        return jdbc.sql("""
                        insert into notification.way_out as w (token, person, kind) values (:token, :person, :kind)
                        on conflict (person, kind) do update set token = w.token returning token""")
                .param("token", secret())
                .param("person", person)
                .param("kind", kind == null ? ALL : kind.name())
                .query(String.class)
                .single();
    }

    Optional<WayOut> find(String token) {
        return jdbc.sql("select person, kind from notification.way_out where token = :token")
                .param("token", token)
                .query((row, number) -> new WayOut(
                        row.getObject("person", UUID.class),
                        row.getString("kind").equals(ALL) ? null : NoticeKind.valueOf(row.getString("kind"))))
                .optional();
    }
}
