package org.medina.funding.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.call.CallSummary;
import org.medina.funding.FundingDrafting;
import org.medina.funding.FundingId;
import org.medina.identity.Organisation;
import org.medina.pledge.PledgeFilter;
import org.medina.pledge.PledgeLists;
import org.medina.pledge.PledgeStatus;
import org.medina.pledge.PledgeSummary;

/** Where a request begins: for which call, and from which pledge. */
@Route(FundingNavigation.BEGIN)
@PermitAll
class NewRequestView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    /** Of which money can be asked for. */
    static final Set<PledgeStatus> LIVING = Set.of(
            PledgeStatus.DRAFT,
            PledgeStatus.OFFICE_REVIEW,
            PledgeStatus.CONSULTATION,
            PledgeStatus.REVISION,
            PledgeStatus.SIGNING,
            PledgeStatus.SECRETARIAT_CHECK,
            PledgeStatus.PUBLISHED);

    private final FundingDrafting drafting;
    private final PledgeLists pledges;
    private final ReaderTime times;
    private final RadioButtonGroup<CallSummary> call = new RadioButtonGroup<>();
    private final ComboBox<PledgeSummary> pledge = new ComboBox<>();
    private final ComboBox<Organisation> city = new ComboBox<>();
    private final TextField title = new TextField();
    private final Div refusal = new Div();

    NewRequestView(FundingDrafting drafting, PledgeLists pledges, ReaderTime times) {
        this.drafting = drafting;
        this.pledges = pledges;
        this.times = times;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var header = new PageHeader(getTranslation("funding.begin"))
                .lead(getTranslation("funding.begin.lead"))
                .over(new Anchor(FundingNavigation.LIST, getTranslation("funding.list.back")));
        List<CallSummary> open = drafting.openCalls();
        if (!drafting.mayBegin() && !drafting.mayEnter()) {
            add(header, new EmptyState(getTranslation("funding.begin.not"), getTranslation("funding.begin.not.text")));
        } else if (open.isEmpty()) {
            add(
                    header,
                    new EmptyState(getTranslation("funding.begin.none"), getTranslation("funding.begin.none.text")));
        } else {
            add(header, form(open, event.getLocation().getQueryParameters()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("funding.begin");
    }

    private Stack form(List<CallSummary> open, QueryParameters asked) {
        call.setLabel(getTranslation("funding.begin.call"));
        call.setItems(open);
        call.setRenderer(new ComponentRenderer<>(this::choice));
        call.setRequiredIndicatorVisible(true);
        call.addClassName("medina-choices");
        asked.getSingleParameter("call").ifPresent(address -> open.stream()
                .filter(one -> one.reference().equals(address)
                        || one.id().value().toString().equals(address))
                .findFirst()
                .ifPresent(call::setValue));
        if (call.isEmpty() && open.size() == 1) {
            call.setValue(open.getFirst());
        }
        city.setLabel(getTranslation("funding.begin.city"));
        city.setHelperText(getTranslation("funding.begin.city.help"));
        city.setItems(drafting.cities());
        city.setItemLabelGenerator(Organisation::name);
        city.setWidthFull();
        city.setRequiredIndicatorVisible(true);
        city.setVisible(drafting.mayEnter());
        pledge.setLabel(getTranslation("funding.begin.pledge"));
        pledge.setHelperText(
                getTranslation(drafting.mayEnter() ? "funding.begin.pledge.enter" : "funding.begin.pledge.help"));
        pledge.setClearButtonVisible(true);
        pledge.setWidthFull();
        pledge.setItemLabelGenerator(one -> one.reference() + " · " + one.title());
        pledge.setItems(query ->
                pledges.page(those(query.getFilter().orElse(null)), query.getOffset(), query.getLimit()).stream());
        city.addValueChangeListener(event -> {
            pledge.clear();
            pledge.getDataProvider().refreshAll();
        });
        title.setLabel(getTranslation("funding.field.title"));
        title.setHelperText(getTranslation("funding.begin.title.help"));
        title.setWidthFull();
        pledge.addValueChangeListener(event -> title.setVisible(event.getValue() == null));
        asked.getSingleParameter("pledge").ifPresent(this::choose);
        var begin = new Button(getTranslation("funding.begin.do"), event -> begin());
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        refusal.setVisible(false);
        return new Stack(
                new Panel(getTranslation("funding.begin.what"), call, city, pledge, title), refusal, new Div(begin));
    }

    private void choose(String address) {
        pledges.page(those(address), 0, 1).stream().findFirst().ifPresent(pledge::setValue);
    }

    /** One's own city's, or those of the city that an officer enters the request for. */
    private PledgeFilter those(@Nullable String search) {
        return city.getValue() == null
                ? new PledgeFilter(search, LIVING, true)
                : PledgeFilter.of(city.getValue().id(), search, LIVING);
    }

    private Div choice(CallSummary one) {
        var facts = new Paragraph(getTranslation(
                "funding.begin.call.facts",
                one.mechanism(),
                times.day(one.closes()),
                getTranslation("funding.ownership." + one.ownership())));
        facts.addClassName("medina-quiet");
        return new Div(new Div(one.title() + " · " + one.reference()), facts);
    }

    private void begin() {
        call.setInvalid(false);
        title.setInvalid(false);
        city.setInvalid(false);
        refusal.setVisible(false);
        Told.attempt(
                () -> {
                    FundingId id = drafting.begin(
                            call.getValue() == null ? null : call.getValue().reference(),
                            pledge.getValue() == null ? null : pledge.getValue().reference(),
                            title.isVisible() ? title.getValue() : null,
                            city.getValue() == null ? null : city.getValue().alias());
                    UI.getCurrentOrThrow().navigate(FundingNavigation.form(id));
                },
                this::refuse);
    }

    private void refuse(Problem problem) {
        for (FieldProblem wrong : problem.fields()) {
            switch (wrong.field()) {
                case "call" -> {
                    call.setErrorMessage(Told.words(wrong));
                    call.setInvalid(true);
                }
                case "onBehalfOf" -> {
                    city.setErrorMessage(Told.words(wrong));
                    city.setInvalid(true);
                }
                case "title" -> {
                    title.setErrorMessage(Told.words(wrong));
                    title.setInvalid(true);
                }
                default -> tell(Told.words(wrong));
            }
        }
        if (problem.fields().isEmpty()) {
            tell(Told.words(problem));
        }
    }

    private void tell(@Nullable String words) {
        refusal.removeAll();
        refusal.add(new Notice(Notice.Kind.DANGER, getTranslation("base.refused"), words == null ? "" : words));
        refusal.setVisible(true);
    }
}
