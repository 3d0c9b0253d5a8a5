package org.medina.guest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.base.Sha256;
import org.medina.document.DocumentGuests;
import org.medina.document.SectionRight;
import org.medina.guest.GuestCodeRows.Code;
import org.medina.identity.Organisations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The guests' own door: from a link by a code to a visit. Nothing that it answers tells who was meant. */
@Service
@Transactional
public class GuestVisits {

    /** How long a browser stays in without a new code. */
    public static final Duration LASTS = Duration.ofHours(2);

    private static final int CODES_AN_HOUR = 5;
    private static final int WRONG_A_CODE = 5;

    private final GuestRows rows;
    private final GuestCodeRows codes;
    private final DocumentGuests texts;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GuestVisits(
            GuestRows rows,
            GuestCodeRows codes,
            DocumentGuests texts,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.codes = codes;
        this.texts = texts;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What somebody with a link may know before a code: who lets guests in.
     *
     * @param awaited whether a code was sent that is still good
     * @param locked whether too many wrong codes were typed
     */
    public record Door(String organisation, boolean awaited, boolean locked) {}

    /** What came of asking for a code, or of typing one. */
    public enum Outcome {
        SENT,
        TOO_MANY,
        LOCKED,
        WRONG,
        /** None was asked for, or it is over, used up, or guessed at too often. */
        NO_CODE,
        IN,
        CLOSED
    }

    /** @param visit the secret of the browser that is in now */
    public record Entered(Outcome outcome, @Nullable String visit) {}

    /** Empty where a link is none, or opens nothing any more. */
    @Transactional(readOnly = true)
    public Optional<Door> door(String secret) {
        return meant(secret)
                .map(guest -> new Door(
                        organisations.get(guest.host()).name(),
                        codes.last(guest.id()).filter(this::isAwaited).isPresent(),
                        isLocked(guest)));
    }

    /** Sends a code to the named address, which is not told. */
    public Outcome ask(String secret) {
        Optional<Guest> guest = meant(secret).flatMap(found -> rows.hold(found.id()));
        if (guest.isEmpty()) {
            return Outcome.CLOSED;
        }
        UUID id = guest.get().id();
        Instant now = clock.instant();
        if (isLocked(guest.get())) {
            return Outcome.LOCKED;
        }
        if (codes.askedSince(id, now.minus(Duration.ofHours(1))) >= CODES_AN_HOUR) {
            return Outcome.TOO_MANY;
        }
        UUID code = Ids.next();
        codes.ask(code, id, now);
        events.publishEvent(new GuestLetter(id, GuestLetter.Kind.CODE, code, now));
        return Outcome.SENT;
    }

    /** Lets a browser in by a code. */
    public Entered enter(String secret, String typed) {
        Optional<Guest> guest = meant(secret).flatMap(found -> rows.hold(found.id()));
        if (guest.isEmpty()) {
            return new Entered(Outcome.CLOSED, null);
        }
        if (isLocked(guest.get())) {
            return new Entered(Outcome.LOCKED, null);
        }
        Optional<Code> code = codes.last(guest.get().id()).filter(this::isAwaited);
        if (code.isEmpty()) {
            return new Entered(Outcome.NO_CODE, null);
        }
        return isRight(code.get(), typed.strip().replace(" ", ""))
                ? in(guest.get(), code.get())
                : wrong(guest.get(), code.get());
    }

    private Entered in(Guest guest, Code code) {
        Instant now = clock.instant();
        String visit = GuestSecret.next();
        codes.used(code.id(), now);
        rows.unlock(guest.id());
        codes.visit(Sha256.of(visit), guest.id(), now.plus(LASTS));
        return new Entered(Outcome.IN, visit);
    }

    private Entered wrong(Guest guest, Code code) {
        codes.wrong(code.id());
        rows.wrong(guest.id());
        if (guest.wrong() + 1 >= Guest.MOST_WRONG) {
            return new Entered(Outcome.LOCKED, null);
        }
        return new Entered(code.wrong() + 1 >= WRONG_A_CODE ? Outcome.NO_CODE : Outcome.WRONG, null);
    }

    /** Who is in with that browser; empty where the link, the visit, the day or the text is over. */
    @Transactional(readOnly = true)
    Optional<Guest> present(String secret, String visit) {
        return meant(secret).filter(guest -> codes.visits(Sha256.of(visit), guest.id(), clock.instant()));
    }

    public void leave(String visit) {
        codes.leave(Sha256.of(visit));
    }

    /** Locked links are there, so that they can say so; all others are as if they had never been. */
    private Optional<Guest> meant(String secret) {
        return rows.byWay(Sha256.of(secret))
                .filter(guest -> switch (guest.state(clock.instant())) {
                    case OPEN, LOCKED -> true;
                    case ENDED, REVOKED -> false;
                })
                .filter(guest -> texts.most(guest.subject(), guest.host()).allows(SectionRight.READ));
    }

    private boolean isLocked(Guest guest) {
        return guest.state(clock.instant()) == Guest.State.LOCKED;
    }

    private boolean isAwaited(Code code) {
        Instant until = code.goodUntil();
        // before its mail is written a code is nothing yet, but asked for
        return !code.used()
                && code.wrong() < WRONG_A_CODE
                && (until == null ? code.askedAt().plus(GuestLetters.CODE_GOOD) : until).isAfter(clock.instant());
    }

    private static boolean isRight(Code code, String typed) {
        return code.hash() != null
                && MessageDigest.isEqual(
                        code.hash().getBytes(StandardCharsets.US_ASCII),
                        GuestSecret.fingerprint(code.id(), typed).getBytes(StandardCharsets.US_ASCII));
    }
}
