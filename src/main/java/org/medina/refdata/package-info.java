/**
 * What the world agreed on and the portal only repeats: objectives, paragraphs, areas, targets, forums, countries,
 * languages and currencies as versioned code lists, and the working days of each country from which deadlines are
 * computed. An object keeps the edition it was made under.
 */
@NullMarked
@ApplicationModule(
        displayName = "Reference data",
        allowedDependencies = {"base"})
package org.medina.refdata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
