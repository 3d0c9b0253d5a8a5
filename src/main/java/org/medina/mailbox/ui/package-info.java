/** The list of mails that came to the portal, and what an officer makes of each. */
@NullMarked
package org.medina.mailbox.ui;

import org.jspecify.annotations.NullMarked;
