package org.medina.base.api;

import java.time.Duration;
import org.springframework.http.CacheControl;

/** How long whoever stands between may keep what is the same for everybody. */
public final class PublicCache {

    /** Pages and data that follow what happens. */
    public static final CacheControl FOR_A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private PublicCache() {}
}
