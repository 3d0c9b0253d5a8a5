package org.medina.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medina.identity.CurrentActor;
import org.medina.mailbox.ReceivedMail;
import org.medina.mailbox.ReceivedMails;
import org.medina.testing.Accounts;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The mails of the demo story, but those that are laid to its cases. */
@IntegrationTest
class MailTellerIT {

    private final MailTeller teller;
    private final ReceivedMails mails;
    private final CurrentActor currentActor;
    private final Accounts accounts;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    @Autowired
    MailTellerIT(
            MailTeller teller,
            ReceivedMails mails,
            CurrentActor currentActor,
            Accounts accounts,
            JsonMapper json,
            TransactionTemplate transaction) {
        this.teller = teller;
        this.mails = mails;
        this.currentActor = currentActor;
        this.accounts = accounts;
        this.json = json;
        this.transaction = transaction;
    }

    @Test
    void oneWaitsForAnOfficerAndOneIsPutAside() throws IOException {
        Set<ReceivedMail.State> states = EnumSet.noneOf(ReceivedMail.State.class);
        try (InputStream file = new ClassPathResource("demo/mails.json").getInputStream()) {
            for (MailTale tale : json.readValue(file, MailTale[].class)) {
                if (tale.about() == null) {
                    states.add(told(tale));
                }
            }
        }

        assertThat(states).containsExactly(ReceivedMail.State.WAITING, ReceivedMail.State.ASIDE);
    }

    private ReceivedMail.State told(MailTale tale) {
        MailTale.Step first = tale.steps().getFirst();
        return currentActor.callAs(
                accounts.actor(first.account(), first.organisation()),
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    UUID mail = teller.begin(tale, first);
                    tale.steps().stream().skip(1).forEach(step -> teller.act(tale, mail, step));
                    return mails.get(mail).state();
                }));
    }
}
