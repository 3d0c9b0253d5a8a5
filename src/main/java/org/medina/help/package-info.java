/**
 * Help: anybody who acts for an organisation asks the secretariat, about a case or anything else, and says how urgent it is. Each is
 * a case of its own, answered, asked again and closed in one thread; read by the asker’s organisation and the secretariat alone.
 */
@NullMarked
@ApplicationModule(
        displayName = "Help",
        allowedDependencies = {"base", "base :: ui", "base :: api", "identity", "casefile", "casefile :: ui", "inbox"})
package org.medina.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
