package org.medina.appraisal.ui;

import static org.medina.appraisal.ui.AppraisalWords.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.medina.appraisal.AppraisalAction;
import org.medina.appraisal.AppraisalDetails;
import org.medina.appraisal.AppraisalReading;
import org.medina.base.ui.Stack;

/** A reviewer's page: the request on one side, the rubric on the other. */
@Route(AppraisalNavigation.LIST + "/:address/review")
@PermitAll
class ReviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String RUBRIC = "rubric";

    private final AppraisalReading reading;
    private final AppraisalAddresses addresses;
    private final RubricForms forms;
    private final AppraisalTurn turn;
    private final AppraisalPanels panels;
    private @Nullable AppraisalPage page;

    ReviewView(
            AppraisalReading reading,
            AppraisalAddresses addresses,
            RubricForms forms,
            AppraisalTurn turn,
            AppraisalPanels panels) {
        this.reading = reading;
        this.addresses = addresses;
        this.forms = forms;
        this.turn = turn;
        this.panels = panels;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.appraisal(event).ifPresent(details -> {
            if (details.own() == null || details.rubric() == null) {
                AppraisalAddresses.nothingHere(event);
            } else {
                page = new AppraisalPage(this, reading, details, this::show);
                show(details);
            }
        });
    }

    @Override
    public String getPageTitle() {
        return page == null ? "" : say("appraisal.review.title", page.shown().title());
    }

    private void reload() {
        if (page != null) {
            page.reload();
        }
    }

    private void show(AppraisalDetails details) {
        AppraisalDetails.ReviewView own = details.own();
        AppraisalDetails.Rubric rubric = details.rubric();
        removeAll();
        if (own == null || rubric == null) {
            return;
        }
        var text = new Stack();
        text.add(AppraisalPanels.text(reading.text(details.id())));
        if (!details.questions().isEmpty()) {
            text.add(panels.questions(details, this::reload));
        }
        var form = new Stack();
        form.setId(RUBRIC);
        form.getElement().setAttribute("tabindex", "-1");
        if (details.may(AppraisalAction.REVIEW)) {
            form.add(forms.writing(details, own, rubric, this::reload));
        } else if (details.may(AppraisalAction.DECLARE)) {
            form.add(turn.of(details, this::reload));
        } else {
            form.add(RubricForms.reading(own, rubric));
        }
        var sides = new Div(text, form);
        sides.addClassName("medina-review");
        var toRubric = new Anchor("#" + RUBRIC, say("appraisal.review.to-rubric"));
        toRubric.addClassNames("medina-button", "medina-button--quiet", "medina-review-jump");
        toRubric.setRouterIgnore(true);
        var head = AppraisalWords.head(details)
                .actions(
                        toRubric,
                        AppraisalWords.link(AppraisalNavigation.path(details.id()), say("appraisal.case-page"), false));
        add(new Stack(head, sides));
    }
}
