/**
 * Actions that cities made public before there was Medina: brought in from spreadsheets, checked row by row before anything is
 * kept, and shown beside the pledges as legacy, not signed here. They are no pledges and never counted as such, until a city
 * adopts one as the beginning of a pledge of its own.
 */
@NullMarked
@ApplicationModule(
        displayName = "Legacy actions",
        allowedDependencies = {"base", "base :: ui", "base :: api", "identity", "refdata", "sheet", "pledge"})
package org.medina.legacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
