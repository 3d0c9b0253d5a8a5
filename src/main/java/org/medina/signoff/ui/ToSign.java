package org.medina.signoff.ui;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medina.signoff.Signature;

/**
 * What a screen lets the current actor sign, for an office of the organisation that they act for.
 *
 * @param hash of the frozen text
 * @param back the screen's path without a leading slash, to come back to after a fresh sign-in
 * @param signed what the screen does then
 */
public record ToSign(String hash, String back, Act act, Consumer<Signature> signed) {

    /** The journey's own act of signing, with what it checks. */
    @FunctionalInterface
    public interface Act {

        /** @throws org.medina.base.Problem as {@link org.medina.signoff.Signoff#sign} */
        Signature sign(@Nullable String mandateDocument, @Nullable LocalDate mandateDate);
    }
}
