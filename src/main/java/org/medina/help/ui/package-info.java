/** Asking for help, and the thread of a request. */
@NullMarked
package org.medina.help.ui;

import org.jspecify.annotations.NullMarked;
