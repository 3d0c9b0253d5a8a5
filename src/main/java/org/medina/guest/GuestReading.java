package org.medina.guest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.HistoryEntry;
import org.medina.casefile.Visibility;
import org.medina.document.CommentThread;
import org.medina.document.DocumentGuests;
import org.medina.document.SectionRight;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisations;
import org.medina.identity.PersonId;
import org.medina.identity.SignIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a guest who is in reads and says: one text and their own comments, and nothing else of the case. */
@Service
@Transactional
public class GuestReading {

    public static final int MAX_BODY = 5_000;

    private static final int MAX_QUOTED = 500;
    private static final int A_DAY = 50;

    private final GuestVisits visits;
    private final GuestRows rows;
    private final DocumentGuests texts;
    private final CaseFiles cases;
    private final Organisations organisations;
    private final CurrentActor current;
    private final Messages messages;
    private final Clock clock;

    GuestReading(
            GuestVisits visits,
            GuestRows rows,
            DocumentGuests texts,
            CaseFiles cases,
            Organisations organisations,
            CurrentActor current,
            Messages messages,
            Clock clock) {
        this.visits = visits;
        this.rows = rows;
        this.texts = texts;
        this.cases = cases;
        this.organisations = organisations;
        this.current = current;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param comments whether the guest may comment now
     * @param said by the guest so far
     * @param at when it is read, for the mark on it
     */
    public record Page(
            Guest guest,
            String organisation,
            String title,
            List<DocumentGuests.Section> sections,
            boolean comments,
            List<Said> said,
            Instant at) {}

    /** One of the guest's own comments. */
    public record Said(String section, String body, Instant at) {}

    /**
     * What somebody writes about a section.
     *
     * @param request tells a form that was sent twice
     * @param quoted the passage, word for word; empty for the whole section
     */
    public record Remark(@Nullable UUID request, String section, String quoted, String body) {}

    /** Empty where nobody is in with that browser. */
    public Optional<Page> read(String secret, String visit) {
        return visits.present(secret, visit).map(guest -> {
            Instant now = clock.instant();
            rows.seen(guest.id(), now);
            return current.callAs(actor(guest), () -> page(guest, now));
        });
    }

    private Page page(Guest guest, Instant now) {
        SubjectRef subject = guest.subject();
        boolean open = texts.most(subject, guest.host()).allows(SectionRight.COMMENT);
        return new Page(
                guest,
                organisations.get(guest.host()).name(),
                cases.find(subject).orElseThrow(Problem::notFound).title(),
                texts.read(subject, guest.host()),
                open && guest.right() == GuestRight.COMMENT,
                texts.said(subject, guest.host()).stream()
                        .map(GuestReading::said)
                        .toList(),
                now);
    }

    private static Said said(CommentThread thread) {
        return new Said(thread.section(), thread.replies().getFirst().body(), thread.at());
    }

    /**
     * Says something about a section, among the people of the city.
     *
     * @return false where nobody is in with that browser
     * @throws Problem FORBIDDEN for who only reads, WRONG_STATE where the text takes no comments now, INVALID with an entry a field,
     *     CONFLICT where it is too many for a day
     */
    public boolean comment(String secret, String visit, Remark remark) {
        Optional<Guest> present = visits.present(secret, visit).flatMap(guest -> rows.hold(guest.id()));
        present.ifPresent(guest -> current.runAs(actor(guest), () -> comment(guest, remark)));
        return present.isPresent();
    }

    private void comment(Guest guest, Remark remark) {
        if (guest.right() != GuestRight.COMMENT) {
            throw Problem.forbidden();
        }
        String body = remark.body().strip().replace("\r\n", "\n");
        String quoted = remark.quoted().strip();
        if (body.isEmpty() || body.length() > MAX_BODY) {
            throw Problem.invalid("body", "guest.problem.body", MAX_BODY);
        }
        if (quoted.length() > MAX_QUOTED) {
            throw Problem.invalid("quoted", "guest.problem.quoted", MAX_QUOTED);
        }
        UUID request = remark.request();
        if (request == null) {
            throw Problem.invalid("body", "guest.problem.again");
        }
        Instant now = clock.instant();
        if (rows.saidSince(guest.id(), now.minus(Duration.ofDays(1))) >= A_DAY) {
            throw Problem.of(Problem.Kind.CONFLICT, "guest.problem.comments", A_DAY);
        }
        UUID thread = texts.comment(guest.subject(), guest.host(), request, remark.section(), quoted, body);
        if (rows.said(thread, guest.id(), now)) {
            cases.record(
                    guest.subject(), new HistoryEntry("guest-commented", null, null, guest.name(), Visibility.CITY));
        }
    }

    /** Holds no role and stands for no organisation: what they may do is what the text's journey says of guests. */
    private Actor actor(Guest guest) {
        String name = messages.get("guest.named", guest.name());
        return new Actor(new PersonId(guest.id()), name, null, Set.of(), new SignIn("guest", clock.instant()));
    }
}
