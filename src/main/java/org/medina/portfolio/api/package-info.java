/** The portfolio over HTTP. */
@NullMarked
package org.medina.portfolio.api;

import org.jspecify.annotations.NullMarked;
