@NullMarked
package org.medina.identity.api;

import org.jspecify.annotations.NullMarked;
