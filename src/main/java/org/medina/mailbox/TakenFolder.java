package org.medina.mailbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where messages go on the server once they were taken, and from where they are deleted some time later. */
@Component
class TakenFolder {

    private static final Logger LOG = LoggerFactory.getLogger(TakenFolder.class);
    private static final int AT_ONCE = 200;

    private final IntakeSettings settings;
    private final Clock clock;
    private volatile @Nullable LocalDate cleared;

    TakenFolder(IntakeSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Moves them there; the folder is made where it is missing. */
    void put(IMAPStore store, IMAPFolder from, List<Message> done) throws MessagingException {
        if (done.isEmpty()) {
            return;
        }
        Folder taken = store.getFolder(settings.taken());
        if (!taken.exists() && !taken.create(Folder.HOLDS_MESSAGES)) {
            throw new MessagingException("there is no folder " + settings.taken());
        }
        Message[] all = done.toArray(Message[]::new);
        if (store.hasCapability("MOVE")) {
            from.moveMessages(all, taken);
        } else {
            from.copyMessages(all, taken);
            from.setFlags(all, new Flags(Flags.Flag.DELETED), true);
            from.expunge(all);
        }
    }

    /** Deletes what has lain there long enough, some at a time; looks for it once a day, as servers compare days alone. */
    void clear(Store store) throws MessagingException {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (settings.keepTaken().isZero() || today.equals(cleared)) {
            return;
        }
        try (Folder taken = store.getFolder(settings.taken())) {
            if (!taken.exists()) {
                return;
            }
            taken.open(Folder.READ_WRITE);
            Instant before = now.minus(settings.keepTaken());
            Message[] old = Arrays.stream(taken.search(new ReceivedDateTerm(ComparisonTerm.LT, Date.from(before))))
                    .limit(AT_ONCE)
                    .toArray(Message[]::new);
            if (old.length > 0) {
                taken.setFlags(old, new Flags(Flags.Flag.DELETED), true);
                ((IMAPFolder) taken).expunge(old);
                LOG.info("{} messages that were taken long ago are deleted on the mail server", old.length);
            }
            if (old.length < AT_ONCE) {
                cleared = today;
            }
        }
    }
}
