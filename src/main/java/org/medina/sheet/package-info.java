/**
 * Spreadsheets that go out to be filled in and come back: written so that nothing in them runs, read without trust in whoever
 * sends them. Columns are known by a hidden row of marks, so that headings may be in any language and columns may be moved.
 */
@NullMarked
@ApplicationModule(
        displayName = "Spreadsheets",
        allowedDependencies = {"base"})
package org.medina.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
