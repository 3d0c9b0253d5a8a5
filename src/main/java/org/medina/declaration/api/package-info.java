/** Declarations over HTTP. */
@NullMarked
package org.medina.declaration.api;

import org.jspecify.annotations.NullMarked;
