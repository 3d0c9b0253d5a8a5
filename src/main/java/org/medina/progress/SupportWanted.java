package org.medina.progress;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What support the city wants now, by the Mayoral Forum's three kinds. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SupportWanted(
        @Nullable String resources,
        @Nullable String tools,
        @Nullable String partnerships) {

    static final SupportWanted NONE = new SupportWanted(null, null, null);

    @JsonIgnore
    public boolean isNone() {
        return resources == null && tools == null && partnerships == null;
    }
}
