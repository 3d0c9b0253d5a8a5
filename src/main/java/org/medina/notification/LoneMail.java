package org.medina.notification;

import java.util.Optional;
import java.util.Set;
import org.medina.base.Problem;

/** Puts mails of some kinds that tell of no notice into words, when they are sent. */
interface LoneMail {

    /** Which it writes, as {@link OutgoingMail#kind()} names them. */
    Set<String> kinds();

    /** Empty where the mail is of no use any more. */
    Optional<Letter> write(OutgoingMail mail);

    /**
     * For operators, who must not come in by it.
     *
     * @throws Problem NOT_FOUND where what it tells of is gone
     */
    default Letter preview(OutgoingMail mail) {
        return write(mail).orElseThrow(Problem::notFound);
    }
}
