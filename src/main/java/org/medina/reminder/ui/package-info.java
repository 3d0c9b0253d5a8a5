/** The page of the rules. */
@NullMarked
package org.medina.reminder.ui;

import org.jspecify.annotations.NullMarked;
