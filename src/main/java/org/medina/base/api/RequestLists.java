package org.medina.base.api;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists in what is sent, where JSON can leave out the list and say null in it. */
public final class RequestLists {

    private RequestLists() {}

    /** What the list says; nothing where it is left out. */
    public static <T> List<T> said(@Nullable List<T> sent) {
        return sent == null ? List.of() : sent.stream().filter(Objects::nonNull).toList();
    }
}
