package org.medina.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;

/**
 * Asks before something is done: what will follow, what is still to be said, and one button that does it. A refusal is
 * told inside, at the field it is about, and nothing that was typed is lost; with {@link #keep} not even by closing it.
 */
public final class Question extends Dialog {

    private final Stack body = new Stack();
    private final Div refusal = new Div();
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private @Nullable KeptFields kept;
    private boolean overtaken;

    public Question(String title, String consequence) {
        setHeaderTitle(title);
        addClassName("medina-question");
        setCloseOnOutsideClick(false);
        setWidth("36rem");
        refusal.setVisible(false);
        var words = new Paragraph(consequence);
        words.setVisible(!consequence.isBlank());
        body.add(words);
        add(body, refusal);
        var cancel = new Button(getTranslation("base.cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel);
    }

    public Question with(Component... parts) {
        body.add(parts);
        return this;
    }

    /** A field whose problems are told at it; {@code path} is the field's name in the problem. */
    public <T extends Component & HasValidation> Question field(String path, T field) {
        fields.put(path, field);
        body.add(field);
        return this;
    }

    /** A field that stands inside another part already; its problems are told at it. */
    public Question inner(String path, HasValidation field) {
        fields.put(path, field);
        return this;
    }

    /**
     * What was typed into the fields given so far is there again when the same is asked the next time, unless it was done.
     *
     * @param subject what is asked about what, unlike every other question, e.g. {@code pledge:<id>#RETURN}
     */
    public Question keep(String subject, String person) {
        var typed = new KeptFields(subject, person);
        fields.forEach((path, field) -> {
            switch (field) {
                case TextFieldBase<?, ?> text
                when text.getEmptyValue() instanceof String -> typed.text(path, ofText(text));
                case DatePicker day -> typed.day(path, day);
                default -> {}
            }
        });
        kept = typed;
        remove(body);
        addComponentAsFirst(typed.around(body));
        return this;
    }

    @SuppressWarnings("unchecked") // its empty value is a text
    private static TextFieldBase<?, String> ofText(TextFieldBase<?, ?> field) {
        return (TextFieldBase<?, String>) field;
    }

    /** One at a time: a second press of a button, while the first is on its way, asks nothing more. */
    @Override
    public void open() {
        var ui = UI.getCurrentOrThrow();
        if (ComponentUtil.getData(ui, Question.class) == null) {
            ComponentUtil.setData(ui, Question.class, this);
            addOpenedChangeListener(event -> {
                if (!event.isOpened()) {
                    ComponentUtil.setData(ui, Question.class, null);
                }
            });
            addDetachListener(event -> ComponentUtil.setData(ui, Question.class, null));
            super.open();
        }
    }

    /** Shows the present state behind the question; done when it is closed after something else had come first. */
    public Question overtaken(Runnable show) {
        addOpenedChangeListener(event -> {
            if (!event.isOpened() && overtaken) {
                show.run();
            }
        });
        return this;
    }

    /** The button that does it; closes when it was done. */
    public Question answer(String label, Runnable work, ButtonVariant... variants) {
        var button = new Button(label);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addThemeVariants(variants);
        button.setDisableOnClick(true);
        button.addClickListener(event -> {
            forget();
            if (Told.attempt(work, this::refuse)) {
                if (kept != null) {
                    kept.sent();
                }
                overtaken = false;
                close();
            } else {
                button.setEnabled(true);
            }
        });
        getFooter().add(button);
        return this;
    }

    private void forget() {
        refusal.removeAll();
        refusal.setVisible(false);
        fields.values().forEach(field -> field.setInvalid(false));
    }

    private void refuse(Problem problem) {
        overtaken = problem.fields().isEmpty();
        List<FieldProblem> elsewhere = new ArrayList<>();
        for (FieldProblem wrong : problem.fields()) {
            HasValidation field = fields.get(wrong.field());
            if (field == null) {
                elsewhere.add(wrong);
            } else {
                field.setErrorMessage(Told.words(wrong));
                field.setInvalid(true);
            }
        }
        if (problem.fields().isEmpty() || !elsewhere.isEmpty()) {
            refusal.add(new Notice(Notice.Kind.DANGER, getTranslation("base.refused"), Told.words(problem)));
            refusal.setVisible(true);
        }
    }
}
