package org.medina.paper;

import java.time.Instant;
import org.medina.base.PdfPages;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Prints papers. */
@Component
public class PaperPress {

    private final ITemplateEngine templates;
    private final PdfPages pdf;

    public PaperPress(ITemplateEngine templates, PdfPages pdf) {
        this.templates = templates;
        this.pdf = pdf;
    }

    public byte[] print(Paper paper, PaperFormat format) {
        return switch (format) {
            case PDF -> pdf(paper);
            case DOCX -> WordPaper.write(paper, null);
        };
    }

    /** As a Word file that tells another time than that of its printing: the same paper has the same bytes. */
    public byte[] word(Paper paper, Instant made) {
        return WordPaper.write(paper, made);
    }

    /** Pages to be bound into a {@link Book}. */
    public Book.Pages pages(Paper paper) {
        return Book.Pages.of(paper, pdf(paper));
    }

    private byte[] pdf(Paper paper) {
        Context context = new Context(paper.language());
        context.setVariable("paper", paper);
        return pdf.print(templates.process("paper/paper", context));
    }
}
