/** The practice room for programs. */
@NullMarked
package org.medina.practice.api;

import org.jspecify.annotations.NullMarked;
