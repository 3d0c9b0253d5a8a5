/** The practice room on screen. */
@NullMarked
package org.medina.practice.ui;

import org.jspecify.annotations.NullMarked;
