package planted.tiers.ground;

import planted.tiers.roof.Weathercock;

/** Breaks the rule on purpose. */
public interface LooksUp {
    Weathercock above();
}
