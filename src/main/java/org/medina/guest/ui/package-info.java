/** Guests on a case’s page: who was let in, how it stands with them, and ways to let in and to send away. */
@NullMarked
package org.medina.guest.ui;

import org.jspecify.annotations.NullMarked;
