package org.medina.admission;

import java.text.Normalizer;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.base.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters an admission: finds it a short name that nobody has, and makes its link. */
@Component
public class AdmissionEntry {

    private static final int MAX_ALIAS = 40;

    private final AdmissionRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    AdmissionEntry(AdmissionRows rows, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param secret of the link by which who asked sees where it stands */
    public record Entered(Admission admission, String secret) {}

    @Transactional(propagation = Propagation.MANDATORY)
    Entered enter(AdmissionRequest checked, AdmissionState state, @Nullable String by, @Nullable UUID id) {
        // one after the other, or two would find the same name free
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('admission:alias', 0))")
                .query((row, number) -> 0)
                .single();
        String secret = Secret.next();
        var admission = new Admission(
                id == null ? Ids.next() : id,
                state,
                checked,
                free(alias(checked.name())),
                clock.instant(),
                by,
                null,
                null,
                null,
                0);
        rows.insert(admission, Sha256.of(secret));
        return new Entered(admission, secret);
    }

    private String free(String wished) {
        String alias = wished;
        for (int number = 2; alias.equals(Seats.OWN) || rows.isAliasTaken(alias); number++) {
            alias = wished + "-" + number;
        }
        return alias;
    }

    /** In the letters that an address is made of; what has none becomes a word for it. */
    static String alias(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = plain.length() > MAX_ALIAS ? plain.substring(0, MAX_ALIAS).replaceAll("-$", "") : plain;
        return cut.isEmpty() ? "organisation" : cut;
    }
}
