@NullMarked
package org.medina.workflow;

import org.jspecify.annotations.NullMarked;
