/** The register for programs, without a token. */
@NullMarked
package org.medina.register.api;

import org.jspecify.annotations.NullMarked;
