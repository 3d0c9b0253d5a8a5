/** The rules for programs. */
@NullMarked
package org.medina.reminder.api;

import org.jspecify.annotations.NullMarked;
