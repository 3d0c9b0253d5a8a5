package org.medina.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;

/**
 * A case in the list behind a number.
 *
 * @param city who leads it
 * @param country of that city, ISO 3166-1 alpha-3
 * @param entered when it came to its stage
 * @param days that it has been there
 * @param target days that it should be there at most
 * @param turn name of the organisation that has to act
 * @param role name of the role that has to act there
 * @param open whether it is still under way
 * @param forecast when it is likely to end; null where it has ended, or where too few like cases have
 */
public record CaseRow(
        SubjectRef subject,
        String reference,
        String title,
        String stage,
        String city,
        @Nullable String country,
        Instant entered,
        long days,
        @Nullable Integer target,
        @Nullable String turn,
        @Nullable String role,
        @Nullable Instant due,
        boolean late,
        boolean open,
        @Nullable Forecast forecast) {

    CaseRow expecting(@Nullable Forecast expected) {
        return new CaseRow(
                subject, reference, title, stage, city, country, entered, days, target, turn, role, due, late, open,
                expected);
    }

    public boolean isOver() {
        return target != null && days > target;
    }
}
