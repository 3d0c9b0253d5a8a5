package org.medina.guest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.medina.base.Sha256;
import org.medina.identity.Organisations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What mails to guests need to say. Links and codes are made when their mail is written, and kept nowhere but as fingerprints. */
@Service
@Transactional
public class GuestLetters {

    static final Duration CODE_GOOD = Duration.ofMinutes(15);

    private final GuestRows rows;
    private final GuestCodeRows codes;
    private final Organisations organisations;
    private final Clock clock;
    private final String publicUrl;

    GuestLetters(
            GuestRows rows,
            GuestCodeRows codes,
            Organisations organisations,
            Clock clock,
            @Value("${medina.public-url}") String publicUrl) {
        this.rows = rows;
        this.codes = codes;
        this.organisations = organisations;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** Who lets them in, and until the end of which day. */
    public record Said(String name, String organisation, LocalDate lastDay) {}

    /** Whom a mail to a guest goes to. */
    public record Addressee(String name, String email) {}

    /** For a mail that is to be written now. */
    @Transactional(readOnly = true)
    public Addressee addressee(UUID guest) {
        Guest found = rows.find(guest).orElseThrow();
        return new Addressee(found.name(), found.email());
    }

    /** Empty once it is of no use any more. */
    @Transactional(readOnly = true)
    public Optional<Said> said(UUID guest) {
        return rows.find(guest).filter(this::isOpen).map(this::said);
    }

    /** For the mail that is just being written. */
    public String newLink(UUID guest) {
        String secret = GuestSecret.next();
        rows.addWay(Sha256.of(secret), guest, clock.instant());
        return publicUrl + "/guest/" + secret;
    }

    /** For the mail that is just being written; empty where nobody waits for it any more. */
    public Optional<String> newCode(UUID id) {
        Instant now = clock.instant();
        Optional<GuestCodeRows.Code> code = codes.find(id)
                .filter(asked ->
                        !asked.used() && asked.askedAt().plus(CODE_GOOD).isAfter(now));
        if (code.isEmpty() || rows.hold(code.get().guest()).filter(this::isOpen).isEmpty()) {
            return Optional.empty();
        }
        String digits = GuestSecret.code();
        codes.made(id, GuestSecret.fingerprint(id, digits), now.plus(CODE_GOOD));
        return Optional.of(digits);
    }

    private boolean isOpen(Guest guest) {
        return guest.state(clock.instant()) == Guest.State.OPEN;
    }

    private Said said(Guest guest) {
        return new Said(guest.name(), organisations.get(guest.host()).name(), guest.lastDay());
    }
}
