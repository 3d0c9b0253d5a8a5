package org.medina.screens;

import static org.medina.screens.Place.of;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.medina.testing.RunningPortal;

/** Mail that came to the portal, as an officer looks through it. */
final class MailPlaces {

    static final String STATE = "MAIL_";

    private static final String OFFICER = "officer";
    private static final String WAITING = "/received-mails/{MAIL_WAITING}";

    private MailPlaces() {}

    static List<Place> all() {
        return List.of(
                of("no mail received", OFFICER, "/received-mails").shows("Mail received"),
                of("mail received", OFFICER, WAITING).shows("Anybody can write any sender’s name"),
                of("laying a mail to no case", OFFICER, WAITING)
                        .press("Lay to a case")
                        .answer("Lay to a case"),
                of("beginning a draft from a mail", OFFICER, WAITING)
                        .press("Begin a draft")
                        .answer("Begin a draft"),
                of("putting a mail aside without a reason", OFFICER, WAITING)
                        .press("Put aside")
                        .answer("Put aside"),
                of("mail put aside", OFFICER, "/received-mails/{MAIL_ASIDE}").shows("Nothing for us"),
                of("list of mail received", OFFICER, "/received-mails").shows("Our plan for the wells"),
                of("a mail that is none", OFFICER, "/received-mails/unknown").shows("Not found"));
    }

    /** Put there directly: the running portal reads no mailbox. */
    static String in(RunningPortal portal, String state) {
        UUID id = UUID.randomUUID();
        boolean aside = state.equals(STATE + "ASIDE");
        try (Connection database = portal.connect();
                PreparedStatement insert = database.prepareStatement("""
                        insert into mailbox.mail (id, folder, validity, uid, message_id, sender, sender_name, subject, words, at,
                            state, refused, reason, decided_name, decided_at)
                        values (?, 'INBOX', ?, 1, ?, 'clerk@somewhere.example', 'Ada Clerk', 'Our plan for the wells',
                            'Please see our plan.', timestamptz '2026-01-05 10:00Z', ?,
                            '[{"name": "setup.exe", "why": "Its type is not taken."}]', ?, ?,
                            case when ? then timestamptz '2026-01-06 10:00Z' end)""")) {
            insert.setObject(1, id);
            insert.setLong(2, id.getLeastSignificantBits());
            insert.setString(3, id.toString());
            insert.setString(4, aside ? "ASIDE" : "WAITING");
            insert.setString(5, aside ? "Nothing for us" : null);
            insert.setString(6, aside ? "An officer" : null);
            insert.setBoolean(7, aside);
            insert.executeUpdate();
            return id.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
