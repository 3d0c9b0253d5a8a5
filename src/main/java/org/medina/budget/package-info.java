/**
 * What something costs and who pays: lines by category, activity and year, indirect costs, what the applicant brings and what
 * each agency's share is. A value that a journey keeps in its own case; sums are exact and always add up.
 */
@NullMarked
@ApplicationModule(
        displayName = "Budget",
        allowedDependencies = {"base", "base :: ui", "base :: api", "identity", "paper", "sheet"})
package org.medina.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
