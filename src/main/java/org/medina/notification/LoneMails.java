package org.medina.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Mails that tell of no notice, each written by whoever knows its kind. */
@Component
class LoneMails {

    private final Map<String, LoneMail> writers = new HashMap<>();

    LoneMails(List<LoneMail> writers) {
        writers.forEach(writer -> writer.kinds().forEach(kind -> this.writers.put(kind, writer)));
    }

    /** Empty where it is of no use any more: an invitation was taken back, or they came already. */
    Optional<Letter> write(OutgoingMail mail) {
        return writer(mail).write(mail);
    }

    /** For operators, who must not come in by it. */
    Letter preview(OutgoingMail mail) {
        return writer(mail).preview(mail);
    }

    private LoneMail writer(OutgoingMail mail) {
        return Objects.requireNonNull(writers.get(mail.kind()), mail.kind());
    }
}
