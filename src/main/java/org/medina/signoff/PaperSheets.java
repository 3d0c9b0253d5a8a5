package org.medina.signoff;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.medina.attachment.AttachmentSummary;
import org.medina.attachment.Attachments;
import org.medina.base.Messages;
import org.medina.base.PdfPages;
import org.medina.base.QrCode;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.signoff.SignatureStore.SignatureRow;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Prints the sheet that is signed by hand: readable by people, screen readers and telephones. */
@Component
class PaperSheets {

    private final ITemplateEngine templates;
    private final PdfPages pdf;
    private final PlainText plain;
    private final CaseFiles caseFiles;
    private final Attachments attachments;
    private final SignatureStore signatures;
    private final Messages messages;
    private final String publicUrl;

    PaperSheets(
            ITemplateEngine templates,
            PdfPages pdf,
            PlainText plain,
            CaseFiles caseFiles,
            Attachments attachments,
            SignatureStore signatures,
            Messages messages,
            @Value("${medina.public-url}") String publicUrl) {
        this.templates = templates;
        this.pdf = pdf;
        this.plain = plain;
        this.caseFiles = caseFiles;
        this.attachments = attachments;
        this.signatures = signatures;
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    PaperSheet of(FrozenText text) {
        String reference =
                caseFiles.find(text.subject()).map(CaseFile::reference).orElse("");
        String name = (reference.isEmpty() ? text.subject().kind() : reference) + "-"
                + text.hash().substring(0, 8);
        return new PaperSheet(name + ".pdf", pdf.print(html(text, reference)));
    }

    /** A line of the sheet: what a section is called, and what it says, a paragraph an entry. */
    record Line(String heading, List<String> paragraphs, boolean removed) {

        public boolean isEmpty() {
            return paragraphs.isEmpty() && !removed;
        }
    }

    private String html(FrozenText text, String reference) {
        String address = publicUrl + "/verify/" + text.hash();
        Context context = new Context(LocaleContextHolder.getLocale());
        context.setVariable("language", context.getLocale().toLanguageTag());
        context.setVariable("title", PdfPages.printable(text.title() == null ? "" : text.title()));
        context.setVariable("reference", reference);
        context.setVariable("text", text);
        context.setVariable("frozen", moment(text.at(), context.getLocale()));
        context.setVariable("hash", text.hash().replaceAll("(.{8})(?=.)", "$1 "));
        context.setVariable("address", address);
        context.setVariable("shortAddress", address.replaceAll("(.{60})(?=.)", "$1 "));
        context.setVariable("qr", QrCode.of(address));
        context.setVariable(
                "lines", text.sections().stream().map(part -> line(text, part)).toList());
        context.setVariable("signed", signed(text, context.getLocale()));
        context.setVariable("files", files(text));
        return templates.process("signoff/sheet", context);
    }

    private static String moment(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(at.atZone(ZoneOffset.UTC))
                + " UTC";
    }

    private List<String> signed(FrozenText text, Locale locale) {
        return signatures.under(text.hash()).stream()
                .map(SignatureRow::signature)
                .filter(Signature::counts)
                .map(signature -> PdfPages.printable(signed(signature, locale)))
                .toList();
    }

    private String signed(Signature signature, Locale locale) {
        String at = moment(signature.at(), locale);
        String whom = signature.onBehalfOf();
        return whom == null
                ? messages.get(
                        locale, "signoff.sheet.signed.by", signature.officeTitle(), signature.organisationName(), at)
                : messages.get(
                        locale,
                        "signoff.sheet.signed.deputy",
                        signature.officeTitle(),
                        signature.organisationName(),
                        at,
                        signature.signatoryName(),
                        whom);
    }

    private Line line(FrozenText text, FrozenText.Part part) {
        String kind = text.subject().kind();
        return new Line(
                plain.heading(kind, part.key()),
                plain.of(kind, part.key(), part.value())
                        .lines()
                        .map(PdfPages::printable)
                        .toList(),
                part.value() == null);
    }

    private List<String> files(FrozenText text) {
        if (text.attachmentSha256().isEmpty()) {
            return List.of();
        }
        List<AttachmentSummary> known = attachments.list(text.subject());
        return text.attachmentSha256().stream()
                .map(hash -> known.stream()
                                .filter(file -> file.sha256().equals(hash))
                                .map(AttachmentSummary::fileName)
                                .findFirst()
                                .map(name -> name + " – ")
                                .orElse("")
                        + hash)
                .toList();
    }
}
