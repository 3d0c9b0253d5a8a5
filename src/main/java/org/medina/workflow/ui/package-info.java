/** The models as pictures with what goes on in them, and what operators mend. */
@NullMarked
package org.medina.workflow.ui;

import org.jspecify.annotations.NullMarked;
