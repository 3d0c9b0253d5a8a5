package org.medina.dialogue;

import java.util.List;
import org.medina.base.PdfPages;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Prints a matrix. */
@Component
class MatrixPdf {

    private final ITemplateEngine templates;

    MatrixPdf(ITemplateEngine templates) {
        this.templates = templates;
    }

    byte[] print(MatrixHead head, List<MatrixRow> rows) {
        Context context = new Context(head.language());
        context.setVariable("paper", MatrixPaper.of(head, rows));
        return PdfPages.of(templates.process("dialogue/matrix", context));
    }
}
