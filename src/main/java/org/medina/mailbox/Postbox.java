package org.medina.mailbox;

import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.StoreClosedException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The folder on the mail server. A message is moved away only after it was taken for good; whoever dies in between finds it again
 * and knows it.
 */
@Component
class Postbox {

    private static final Logger LOG = LoggerFactory.getLogger(Postbox.class);
    private static final int AT_ONCE = 50;

    private final IntakeSettings settings;
    private final Intake intake;
    private final TakenFolder taken;

    Postbox(IntakeSettings settings, Intake intake, TakenFolder taken) {
        this.settings = settings;
        this.intake = intake;
        this.taken = taken;
    }

    /** Takes what lies there, some messages at most; whether there may be more. */
    boolean look() {
        Session session = Session.getInstance(properties());
        try (Store store = session.getStore(protocol())) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                List<Message> done = take((IMAPFolder) folder, session);
                taken.put((IMAPStore) store, (IMAPFolder) folder, done);
                taken.clear(store);
                return done.size() >= AT_ONCE;
            }
        } catch (MessagingException e) {
            throw new IllegalStateException("the mailbox cannot be read: " + e.getMessage(), e);
        }
    }

    private List<Message> take(IMAPFolder folder, Session session) throws MessagingException {
        List<Message> done = new ArrayList<>();
        for (Message message : folder.getMessages()) {
            var place = new IncomingMail.Place(settings.folder(), folder.getUIDValidity(), folder.getUID(message));
            if (take((IMAPMessage) message, place, session)) {
                done.add(message);
            }
            if (done.size() >= AT_ONCE) {
                break;
            }
        }
        return done;
    }

    /** Whether it is known now; else it stays and is tried again. */
    private boolean take(IMAPMessage message, IncomingMail.Place place, Session session) throws MessagingException {
        try {
            if (!intake.knows(place)) {
                intake.take(read(message, place, session), place);
            }
            return true;
        } catch (FolderClosedException | StoreClosedException e) {
            throw e;
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.warn("A mail cannot be read whole, and its head alone is taken: {}", place, e);
            return takeHead(message, place);
        }
    }

    private boolean takeHead(IMAPMessage message, IncomingMail.Place place) {
        try {
            intake.take(MailReader.head(message, place, "unreadable"), place);
            return true;
        } catch (RuntimeException e) {
            LOG.error("A mail cannot be taken, and stays where it is: {}", place, e);
            return false;
        }
    }

    private IncomingMail read(IMAPMessage message, IncomingMail.Place place, Session session)
            throws MessagingException, IOException {
        message.setPeek(true);
        long most = settings.maxSize().toBytes();
        if (message.getSize() > most) {
            return MailReader.head(message, place, "too-large");
        }
        byte[] bytes;
        try (InputStream all = message.getMimeStream()) {
            bytes = all.readNBytes(Math.toIntExact(most));
        }
        return MailReader.read(new MimeMessage(session, new ByteArrayInputStream(bytes)), bytes);
    }

    private String protocol() {
        return settings.tls() == IntakeSettings.Tls.IMPLICIT ? "imaps" : "imap";
    }

    private Properties properties() {
        String prefix = "mail." + protocol() + ".";
        String millis = String.valueOf(settings.timeout().toMillis());
        var properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", millis);
        properties.setProperty(prefix + "timeout", millis);
        properties.setProperty(prefix + "writetimeout", millis);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "fetchsize", "1048576");
        boolean startTls = settings.tls() == IntakeSettings.Tls.STARTTLS;
        properties.setProperty(prefix + "starttls.enable", String.valueOf(startTls));
        properties.setProperty(prefix + "starttls.required", String.valueOf(startTls));
        return properties;
    }
}
