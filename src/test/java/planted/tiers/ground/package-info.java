/** A module of the lowest tier that may use nothing, and does. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package planted.tiers.ground;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
