package org.medina.mailbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.medina.base.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tells whoever wrote that it came, once a day and never a machine; the words are the portal’s own, nothing of theirs. */
@Service
public class Receipts {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Receipts(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @param refused whether something of it could not be taken */
    public record Receipt(String address, boolean refused) {}

    public Optional<Receipt> find(UUID id) {
        return jdbc.sql("select address, refused from mailbox.receipt where id = :id")
                .param("id", id)
                .query((row, number) -> new Receipt(row.getString("address"), row.getBoolean("refused")))
                .optional();
    }

    void tell(String address, boolean refused) {
        UUID id = Ids.next();
        int made = jdbc.sql("""
                        insert into mailbox.receipt (id, address, day, refused) values (:id, :address, :day, :refused)
                        on conflict (address, day) do nothing""")
                .param("id", id)
                .param("address", address)
                .param("day", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("refused", refused)
                .update();
        if (made == 1) {
            events.publishEvent(new MailReceived(id, clock.instant()));
        }
    }
}
