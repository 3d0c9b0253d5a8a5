/** Where the secretariat brings in past actions and looks after them. */
@NullMarked
package org.medina.legacy.ui;

import org.jspecify.annotations.NullMarked;
