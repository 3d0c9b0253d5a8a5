/** The bell, what it rings for, how one is told, and the mails as operators see them. */
@NullMarked
package org.medina.notification.ui;

import org.jspecify.annotations.NullMarked;
