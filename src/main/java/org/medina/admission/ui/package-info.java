/** The screens of admission, for the secretariat. */
@NullMarked
package org.medina.admission.ui;

import org.jspecify.annotations.NullMarked;
