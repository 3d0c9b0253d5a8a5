package org.medina.dialogue;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.medina.base.PdfPages;
import org.medina.base.Problem;
import org.medina.base.QrCode;
import org.medina.casefile.Visibility;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.refdata.WorkingDays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The invitation as a numbered formal letter, for those who do not come to the portal: its link opens the text without
 * an account, as long as there is time to answer.
 */
@Service
public class InvitationLetters {

    private final DialogueAccess access;
    private final DialogueRepository dialogues;
    private final DialogueCase dialogueCase;
    private final Participants participants;
    private final InvitationRows rows;
    private final TextRows texts;
    private final Organisations organisations;
    private final WorkingDays workingDays;
    private final ITemplateEngine templates;
    private final PdfPages pdf;
    private final String publicUrl;
    private final DialogueClock time;
    private final Clock clock;

    InvitationLetters(
            DialogueAccess access,
            DialogueRepository dialogues,
            DialogueCase dialogueCase,
            Participants participants,
            InvitationRows rows,
            TextRows texts,
            Organisations organisations,
            WorkingDays workingDays,
            ITemplateEngine templates,
            PdfPages pdf,
            @Value("${medina.public-url}") String publicUrl,
            DialogueClock time,
            Clock clock) {
        this.access = access;
        this.dialogues = dialogues;
        this.dialogueCase = dialogueCase;
        this.participants = participants;
        this.rows = rows;
        this.texts = texts;
        this.organisations = organisations;
        this.workingDays = workingDays;
        this.templates = templates;
        this.pdf = pdf;
        this.publicUrl = publicUrl;
        this.time = time;
        this.clock = clock;
    }

    /** A letter ready for the printer. */
    public record Printed(String number, String fileName, byte[] pdf) {}

    /**
     * What the link of a letter shows.
     *
     * @param deadline in words, in the zone of those who are asked
     */
    public record Reading(
            String number, String author, String invited, String deadline, String reference, ConsultedText text) {}

    /**
     * Writes the letter to one of those who are asked; printed again, it is the same letter with a further link.
     *
     * @param organisation alias
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE; INVALID where it is not asked
     */
    @Transactional
    public Printed print(DialogueId id, String organisation) {
        Dialogue dialogue = access.toChange(id, DialogueAction.INVITE).dialogue();
        Organisation invited = asked(id, organisation);
        InvitationRows.Row row = rows.find(id, invited.id()).orElseGet(() -> write(dialogue, invited.id()));
        String number = number(dialogue, row);
        return new Printed(
                number,
                number.replace('/', '-') + ".pdf",
                pdf.print(html(dialogue, invited, row, rows.link(row, clock.instant()))));
    }

    private Organisation asked(DialogueId id, String alias) {
        return participants.of(id).stream()
                .map(Participants.Participant::organisation)
                .filter(one -> one.alias().equals(alias))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("organisation", "dialogue.problem.unknown-organisation", alias));
    }

    private InvitationRows.Row write(Dialogue dialogue, OrganisationId invited) {
        InvitationRows.Row row = rows.add(dialogue.id(), invited, clock.instant());
        dialogueCase.noted(dialogue, dialogue.stage(), "print-invitation", number(dialogue, row), Visibility.PARTIES);
        return row;
    }

    /**
     * The links of an organisation's letters open nothing any more; the letter and the dialogue stay as they are.
     *
     * @param organisation alias
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE; INVALID where it is not asked
     */
    @Transactional
    public void closeLinks(DialogueId id, String organisation) {
        Dialogue dialogue = access.toChange(id, DialogueAction.CLOSE_LINK).dialogue();
        Organisation invited = asked(id, organisation);
        if (rows.close(id, invited.id(), clock.instant()) > 0) {
            dialogueCase.noted(dialogue, dialogue.stage(), "close-link", invited.name(), Visibility.PARTIES);
        }
    }

    /** Whose letters have a link that opens the text; for those who could close it. */
    @Transactional(readOnly = true)
    public Set<OrganisationId> openLinks(DialogueId id) {
        return access.toSee(id, DialogueAction.READ).may(DialogueAction.CLOSE_LINK) ? rows.open(id) : Set.of();
    }

    /** What whoever has the letter may read; nothing once there is no more time to answer. */
    @Transactional(readOnly = true)
    public Optional<Reading> read(String secret) {
        return rows.find(secret).flatMap(row -> dialogues
                .findById(row.dialogue().value())
                .filter(dialogue -> isOpen(dialogue.stage()))
                .map(dialogue -> new Reading(
                        number(dialogue, row),
                        organisations.get(dialogue.author()).name(),
                        organisations.get(row.organisation()).name(),
                        deadline(dialogue),
                        dialogue.reference(),
                        texts.of(dialogue.id()))));
    }

    private static boolean isOpen(DialogueStage stage) {
        return stage == DialogueStage.COMMENTING || stage == DialogueStage.CONSOLIDATING;
    }

    private static String number(Dialogue dialogue, InvitationRows.Row row) {
        return dialogue.reference() + "/" + row.number();
    }

    private String html(Dialogue dialogue, Organisation invited, InvitationRows.Row row, String secret) {
        Organisation author = organisations.get(dialogue.author());
        String address = publicUrl + "/consulted/" + secret;
        Context context = new Context(LocaleContextHolder.getLocale());
        context.setVariable("language", context.getLocale().toLanguageTag());
        context.setVariable("number", number(dialogue, row));
        context.setVariable("date", day(row, author));
        context.setVariable("author", PdfPages.printable(author.name()));
        context.setVariable("invited", PdfPages.printable(invited.name()));
        context.setVariable("title", PdfPages.printable(dialogue.title()));
        context.setVariable("deadline", deadline(dialogue));
        context.setVariable("headings", headings(dialogue));
        context.setVariable("address", address);
        context.setVariable("portal", publicUrl + "/dialogues/" + dialogue.reference());
        context.setVariable("qr", QrCode.of(address));
        return templates.process("dialogue/invitation", context);
    }

    private List<String> headings(Dialogue dialogue) {
        return texts.of(dialogue.id()).sections().stream()
                .map(section -> PdfPages.printable(section.heading()))
                .toList();
    }

    private String day(InvitationRows.Row row, Organisation author) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(LocaleContextHolder.getLocale())
                .format(row.at().atZone(zone(author)));
    }

    private String deadline(Dialogue dialogue) {
        Locale locale = LocaleContextHolder.getLocale();
        ZoneId zone = time.zone(dialogue);
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(dialogue.deadline().atZone(zone))
                + " (" + zone.getId().replace('_', ' ') + ")";
    }

    private ZoneId zone(Organisation organisation) {
        String country = organisation.country();
        return country == null
                ? ZoneId.of("UTC")
                : workingDays.calendarOf(country).zone();
    }
}
