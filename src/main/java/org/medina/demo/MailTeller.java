package org.medina.demo;

import java.util.Objects;
import java.util.UUID;
import org.medina.mailbox.MailFiling;
import org.medina.mailbox.MailsOfTheStory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who wrote to the portal by mail, and what an officer made of it. */
@Component
@Order(140)
class MailTeller implements Teller<MailTale, MailTale.Step> {

    private final MailsOfTheStory mails;
    private final MailFiling filing;
    private final Told told;

    MailTeller(MailsOfTheStory mails, MailFiling filing, Told told) {
        this.mails = mails;
        this.filing = filing;
        this.told = told;
    }

    @Override
    public String file() {
        return "mails.json";
    }

    @Override
    public Class<MailTale[]> tales() {
        return MailTale[].class;
    }

    @Override
    public UUID begin(MailTale tale, MailTale.Step step) {
        return mails.came(
                Objects.requireNonNull(step.from()),
                Objects.requireNonNull(step.name()),
                Objects.requireNonNull(step.subject()),
                Objects.requireNonNull(step.words()));
    }

    @Override
    public void act(MailTale tale, UUID mail, MailTale.Step step) {
        switch (step.deed()) {
            case come -> throw new IllegalStateException(tale.key() + " has come already");
            case layToCase ->
                filing.toCase(
                        mail,
                        told.required(Objects.requireNonNull(tale.about())).toString());
            case putAside -> filing.putAside(mail, step.words());
        }
    }
}
