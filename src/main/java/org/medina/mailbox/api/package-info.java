/** Mail received, for programs. */
@NullMarked
package org.medina.mailbox.api;

import org.jspecify.annotations.NullMarked;
