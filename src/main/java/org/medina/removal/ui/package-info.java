/** The screen of protective removal. */
@NullMarked
package org.medina.removal.ui;

import org.jspecify.annotations.NullMarked;
