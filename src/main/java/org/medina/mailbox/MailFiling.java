package org.medina.mailbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.AttachedFiles;
import org.medina.attachment.AttachmentSummary;
import org.medina.attachment.Attachments;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.base.Words;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.Visibility;
import org.medina.correspondence.Correspondence;
import org.medina.correspondence.Letter;
import org.medina.correspondence.LetterFiles;
import org.medina.correspondence.OutsideLetter;
import org.medina.funding.FundingDrafting;
import org.medina.funding.FundingFiles;
import org.medina.funding.FundingId;
import org.medina.identity.CurrentActor;
import org.medina.pledge.PledgeDrafting;
import org.medina.pledge.PledgeFiles;
import org.medina.pledge.PledgeId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/** What an officer makes of a mail: a letter of a case, a draft for a city, or nothing. Each of them once. */
@Service
@Transactional
public class MailFiling {

    private static final int SUMMARY = 3_000;

    private final MailRows rows;
    private final Attachments attachments;
    private final CaseFiles cases;
    private final Correspondence letters;
    private final LetterFiles letterFiles;
    private final PledgeDrafting pledges;
    private final PledgeFiles pledgeFiles;
    private final FundingDrafting requests;
    private final FundingFiles requestFiles;
    private final CurrentActor current;
    private final Clock clock;

    MailFiling(
            MailRows rows,
            Attachments attachments,
            CaseFiles cases,
            Correspondence letters,
            LetterFiles letterFiles,
            PledgeDrafting pledges,
            PledgeFiles pledgeFiles,
            FundingDrafting requests,
            FundingFiles requestFiles,
            CurrentActor current,
            Clock clock) {
        this.rows = rows;
        this.attachments = attachments;
        this.cases = cases;
        this.letters = letters;
        this.letterFiles = letterFiles;
        this.pledges = pledges;
        this.pledgeFiles = pledgeFiles;
        this.requests = requests;
        this.requestFiles = requestFiles;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Records it as a letter from outside, with its files.
     *
     * @param address id or reference of a case
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE where somebody saw to it, INVALID where there is no such case
     */
    public Letter toCase(UUID id, @Nullable String address) {
        ReceivedMail mail = waiting(id);
        String given = Words.required("case", address, Words.SHORT);
        SubjectRef subject = cases.findAt(given)
                .map(CaseFile::subject)
                .orElseThrow(() -> Problem.invalid("case", "mailbox.no-such-case"));
        Letter letter = letters.record(
                subject,
                new OutsideLetter(
                        true,
                        Letter.Way.EMAIL,
                        MailWords.title(mail.senderName()),
                        LocalDate.ofInstant(mail.at(), ZoneOffset.UTC),
                        null,
                        MailWords.title(mail.subject()),
                        MailWords.cut(Quoted.cut(mail.words()), MailWords.TEXT),
                        Visibility.SECRETARIAT));
        enclose(mail, letterFiles, letter.id());
        decide(mail, ReceivedMail.State.LETTER, subject, null);
        return letter;
    }

    /**
     * Begins a pledge on the city’s behalf, which the city has to confirm.
     *
     * @param city id or short name
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE, INVALID
     */
    public PledgeId toPledge(UUID id, @Nullable String city) {
        ReceivedMail mail = waiting(id);
        var content = JsonNodeFactory.instance
                .objectNode()
                .put("title", MailWords.title(mail.subject()))
                .put("summary", MailWords.cut(Quoted.cut(mail.words()), SUMMARY));
        PledgeId pledge = pledges.create(content, Words.required("city", city, Words.SHORT));
        enclose(mail, pledgeFiles, pledge);
        decide(mail, ReceivedMail.State.DRAFT, pledge.subject(), null);
        return pledge;
    }

    /**
     * Begins a request for money on the city’s behalf, which the city has to confirm.
     *
     * @param call id or reference
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE, INVALID
     */
    public FundingId toRequest(UUID id, @Nullable String city, @Nullable String call) {
        ReceivedMail mail = waiting(id);
        FundingId request = requests.begin(
                Words.required("call", call, Words.SHORT),
                null,
                MailWords.title(mail.subject()),
                Words.required("city", city, Words.SHORT));
        enclose(mail, requestFiles, request);
        decide(mail, ReceivedMail.State.DRAFT, request.subject(), null);
        return request;
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE, or INVALID without a reason */
    public void putAside(UUID id, @Nullable String reason) {
        ReceivedMail mail = waiting(id);
        decide(mail, ReceivedMail.State.ASIDE, null, Words.required("reason", reason, Words.MEDIUM));
    }

    /** Held, so that of two officers the second sees what the first did. */
    private ReceivedMail waiting(UUID id) {
        if (!current.get().isOfTheSecretariat()) {
            throw Problem.forbidden();
        }
        ReceivedMail mail = rows.hold(id).orElseThrow(Problem::notFound);
        if (!mail.isWaiting()) {
            throw Problem.of(
                    Problem.Kind.WRONG_STATE,
                    "mailbox.decided",
                    Objects.requireNonNullElse(mail.decidedName(), mail.senderName()));
        }
        return mail;
    }

    private void decide(
            ReceivedMail mail, ReceivedMail.State state, @Nullable SubjectRef about, @Nullable String reason) {
        rows.decide(mail.id(), state, about, reason, current.get(), clock.instant());
    }

    /** The whole mail, and all that came with it; the bytes are kept once, however many cases they belong to. */
    private <I> void enclose(ReceivedMail mail, AttachedFiles<I> into, I id) {
        byte[] whole = MailWords.whole(mail.sender(), mail.senderName(), mail.subject(), mail.sentAt(), mail.words());
        into.attach(id, MailWords.FILE, new ByteArrayInputStream(whole), whole.length);
        for (AttachmentSummary file : attachments.list(ReceivedFiles.subject(mail.id()))) {
            var bytes = new ByteArrayOutputStream();
            attachments.writeTo(file.id(), bytes);
            into.attach(id, file.fileName(), new ByteArrayInputStream(bytes.toByteArray()), file.size());
        }
    }
}
