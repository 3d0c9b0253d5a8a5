package org.medina.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.medina.base.api.ProblemDocument;

/** What went wrong, in words, and where to go from here. */
final class ProblemPage extends Article {

    ProblemPage(ProblemDocument problem) {
        addClassNames("problem-page", "medina-stack");
        add(
                new H1(problem.title()),
                new Paragraph(problem.detail()),
                new Paragraph(
                        new Anchor("/work", getTranslation("problem.page.work")),
                        new com.vaadin.flow.component.Text(" "),
                        new Anchor("/", getTranslation("problem.page.home"))));
    }
}
