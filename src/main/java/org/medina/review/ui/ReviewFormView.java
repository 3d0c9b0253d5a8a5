package org.medina.review.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.ui.DayPicker;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.identity.CurrentActor;
import org.medina.identity.Role;
import org.medina.pledge.CompactScope;
import org.medina.refdata.Code;
import org.medina.refdata.CodeList;
import org.medina.refdata.Forum;
import org.medina.refdata.ReferenceData;
import org.medina.review.ReviewAction;
import org.medina.review.ReviewDetails;
import org.medina.review.ReviewId;
import org.medina.review.ReviewKind;
import org.medina.review.ReviewPlan;
import org.medina.review.ReviewPlanning;

/** Where the secretariat writes down what a review asks, of whom, until when, and who signs. */
@Route(ReviewNavigation.LIST + "/new")
@RouteAlias(ReviewNavigation.LIST + "/:address/edit")
@PermitAll
class ReviewFormView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ReviewAddresses addresses;
    private final ReviewPlanning planning;
    private final ReferenceData reference;
    private final CurrentActor currentActor;
    private final SeatsField seats;

    private final TextField title = new TextField();
    private final ComboBox<Forum> forum = new ComboBox<>();
    private final Select<ReviewKind> kind = new Select<>();
    private final TextArea introduction = ReviewSteps.area("review.form.introduction", false);
    private final TextArea questions = ReviewSteps.area("review.form.questions", false);
    private final Select<CompactScope> scope = new Select<>();
    private final MultiSelectComboBox<Code> countries = new MultiSelectComboBox<>();
    private final DayPicker answersBy = new DayPicker("");
    private final DayPicker freezeOn = new DayPicker("");
    private final IntegerField statementDays = new IntegerField();

    ReviewFormView(
            ReviewAddresses addresses,
            ReviewPlanning planning,
            ReferenceData reference,
            CurrentActor currentActor,
            SeatsField seats) {
        this.addresses = addresses;
        this.planning = planning;
        this.reference = reference;
        this.currentActor = currentActor;
        this.seats = seats;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (event.getRouteParameters().get("address").isPresent()) {
            addresses.review(event).ifPresent(review -> {
                if (review.may(ReviewAction.EDIT)) {
                    show(review, review.plan());
                } else {
                    closed(ReviewNavigation.path(review.id()));
                }
            });
        } else if (currentActor.get().has(Role.SECRETARIAT_OFFICER)
                || currentActor.get().has(Role.SECRETARIAT_HEAD)) {
            show(null, ReviewPlan.empty(""));
        } else {
            closed(ReviewNavigation.LIST);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.form.title");
    }

    private void closed(String back) {
        add(new Stack(
                head(back),
                new EmptyState(getTranslation("review.form.closed"), getTranslation("review.form.closed.text"))));
    }

    private PageHeader head(String back) {
        return new PageHeader(getTranslation("review.form.title"))
                .over(new Anchor(back, getTranslation("review.back")))
                .lead(getTranslation("review.form.lead"));
    }

    private void show(@Nullable ReviewDetails review, ReviewPlan plan) {
        prepare();
        fill(plan);
        var save = new Button(getTranslation("review.form.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(event -> {
            Told.attempt(() -> save(review), this::refused);
            save.setEnabled(true);
        });
        var page = new Stack(
                head(review == null ? ReviewNavigation.LIST : ReviewNavigation.path(review.id())),
                new Panel(getTranslation("review.form.what"), title, forum, kind, introduction, questions),
                new Panel(getTranslation("review.form.whom"), scope, countries),
                new Panel(getTranslation("review.form.when"), answersBy, freezeOn, statementDays),
                new Panel(getTranslation("review.form.chain"), seats.fields())
                        .lead(getTranslation("review.form.chain.lead")),
                save);
        page.addClassName("medina-reading");
        add(page);
    }

    private void prepare() {
        title.setLabel(getTranslation("review.form.name"));
        title.setRequiredIndicatorVisible(true);
        title.setWidthFull();
        forum.setLabel(getTranslation("review.fact.forum"));
        forum.setItems(reference.forums());
        forum.setItemLabelGenerator(Forum::label);
        forum.setWidthFull();
        kind.setLabel(getTranslation("review.fact.kind"));
        kind.setItems(ReviewKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("review.kind." + one));
        questions.setHelperText(getTranslation("review.form.questions.help"));
        scope.setLabel(getTranslation("review.fact.scope"));
        scope.setItems(CompactScope.values());
        scope.setItemLabelGenerator(one -> getTranslation("review.scope." + one));
        countries.setLabel(getTranslation("review.fact.countries"));
        countries.setHelperText(getTranslation("review.form.countries.help"));
        countries.setItems(reference.codes(CodeList.COUNTRY));
        countries.setItemLabelGenerator(Code::label);
        countries.setWidthFull();
        answersBy.setLabel(getTranslation("review.fact.answers-by"));
        freezeOn.setLabel(getTranslation("review.fact.freeze-on"));
        statementDays.setLabel(getTranslation("review.fact.statement-days"));
        statementDays.setStepButtonsVisible(true);
    }

    private void fill(ReviewPlan plan) {
        title.setValue(plan.title());
        reference.forums().stream()
                .filter(one -> one.code().equals(plan.forum()))
                .findFirst()
                .ifPresent(forum::setValue);
        kind.setValue(plan.kind());
        introduction.setValue(Objects.requireNonNullElse(plan.introduction(), ""));
        questions.setValue(String.join("\n", plan.questions()));
        scope.setValue(plan.scope() == null ? CompactScope.BOTH : plan.scope());
        countries.setValue(plan.countries().stream()
                .flatMap(code -> reference.find(CodeList.COUNTRY, code).stream())
                .collect(Collectors.toSet()));
        answersBy.setValue(plan.answersBy());
        freezeOn.setValue(plan.freezeOn());
        statementDays.setValue(plan.statementDays());
        seats.setSeats(plan.seats());
    }

    private void save(@Nullable ReviewDetails review) {
        fields().values().forEach(field -> field.setInvalid(false));
        ReviewPlan plan = typed();
        ReviewId id;
        if (review == null) {
            id = planning.create(plan);
        } else {
            id = review.id();
            planning.edit(id, plan, review.version());
        }
        Told.done(getTranslation("review.done"));
        getUI().ifPresent(ui -> ui.navigate(ReviewNavigation.path(id)));
    }

    private ReviewPlan typed() {
        Forum chosen = forum.getValue();
        Set<String> codes = new HashSet<>();
        countries.getValue().forEach(code -> codes.add(code.code()));
        Integer days = statementDays.getValue();
        return new ReviewPlan(
                chosen == null ? null : chosen.code(),
                kind.getValue(),
                title.getValue(),
                introduction.getValue(),
                questions.getValue().lines().filter(line -> !line.isBlank()).toList(),
                scope.getValue() == CompactScope.BOTH ? null : scope.getValue(),
                codes,
                answersBy.getValue(),
                freezeOn.getValue(),
                days == null ? 0 : days,
                seats.seats());
    }

    private Map<String, HasValidation> fields() {
        Map<String, HasValidation> fields = new LinkedHashMap<>();
        fields.put("title", title);
        fields.put("forum", forum);
        fields.put("introduction", introduction);
        fields.put("questions", questions);
        fields.put("countries", countries);
        fields.put("answersBy", answersBy);
        fields.put("freezeOn", freezeOn);
        fields.put("statementDays", statementDays);
        return fields;
    }

    private void refused(Problem problem) {
        Map<String, HasValidation> fields = fields();
        List<FieldProblem> elsewhere = problem.fields().stream()
                .filter(wrong -> !fields.containsKey(wrong.field()))
                .toList();
        problem.fields().stream()
                .filter(wrong -> fields.containsKey(wrong.field()))
                .forEach(wrong -> {
                    HasValidation field = Objects.requireNonNull(fields.get(wrong.field()));
                    field.setErrorMessage(Told.words(wrong));
                    field.setInvalid(true);
                });
        if (problem.fields().isEmpty() || !elsewhere.isEmpty()) {
            Told.refused(problem);
        }
    }
}
