/** Verification over HTTP, for anybody. */
@NullMarked
package org.medina.signoff.api;

import org.jspecify.annotations.NullMarked;
