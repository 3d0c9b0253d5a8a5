/** Live texts over WebSocket and HTTP for the portal's own pages, and over REST for programs. */
@NullMarked
package org.medina.document.api;

import org.jspecify.annotations.NullMarked;
