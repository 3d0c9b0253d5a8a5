/** Who am I, for programs. */
@NullMarked
package org.medina.identity.api;

import org.jspecify.annotations.NullMarked;
