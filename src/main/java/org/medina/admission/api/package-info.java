/** Admission over HTTP, and its pages for people without an account. */
@NullMarked
package org.medina.admission.api;

import org.jspecify.annotations.NullMarked;
