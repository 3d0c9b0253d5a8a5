package org.medina.correspondence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medina.casefile.Visibility;

/**
 * A letter that did not come through the portal, as an officer records it.
 *
 * @param received whether it came to the secretariat, or went out from it
 * @param counterpart who wrote it or to whom, as on its head
 * @param dated the day it bears
 * @param number the number that its sender gave it; null where there is none
 */
public record OutsideLetter(
        boolean received,
        Letter.Way way,
        String counterpart,
        @Nullable LocalDate dated,
        @Nullable String number,
        String title,
        String text,
        Visibility visibility) {}
