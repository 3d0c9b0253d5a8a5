package org.medina.budget.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.math.BigDecimal;
import org.medina.budget.AmountText;

/**
 * An amount that is typed as text, so that what is not one gets a message instead of vanishing; it is the last amount that
 * could be read until then.
 */
final class AmountField extends TextField {

    private final String currency;
    private final AmountText words;
    private BigDecimal amount = BigDecimal.ZERO;

    AmountField(String label, String currency) {
        super(label);
        this.currency = currency;
        this.words = new AmountText(getLocale());
        getElement().setAttribute("inputmode", "decimal");
        addThemeVariants(TextFieldVariant.ALIGN_END);
        addValueChangeListener(event -> {
            if (event.isFromClient()) {
                typed(event.getValue());
            }
        });
    }

    BigDecimal amount() {
        return amount;
    }

    void show(BigDecimal value) {
        amount = value;
        setValue(value.signum() == 0 ? "" : words.of(value, currency));
        setInvalid(false);
    }

    private void typed(String text) {
        if (text.isBlank()) {
            amount = BigDecimal.ZERO;
            return;
        }
        words.read(text).ifPresentOrElse(this::show, () -> {
            setErrorMessage(
                    getTranslation("budget.editor.not-an-amount", words.of(BigDecimal.valueOf(12_000.5), currency)));
            setInvalid(true);
        });
    }

    /** Whether what stands in it is the amount that it is taken for. */
    boolean isReadable() {
        return getValue().isBlank() || words.read(getValue()).isPresent();
    }
}
