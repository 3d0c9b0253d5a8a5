/** Requests for help, for programs. */
@NullMarked
package org.medina.help.api;

import org.jspecify.annotations.NullMarked;
