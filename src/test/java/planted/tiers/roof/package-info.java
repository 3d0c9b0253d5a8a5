/** A module of a higher tier. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package planted.tiers.roof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
