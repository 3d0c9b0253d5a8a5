/** Calls over HTTP. */
@NullMarked
package org.medina.call.api;

import org.jspecify.annotations.NullMarked;
