/** Notices over HTTP: for programs, for mail programs that end mails, and for calendars. */
@NullMarked
package org.medina.notification.api;

import org.jspecify.annotations.NullMarked;
