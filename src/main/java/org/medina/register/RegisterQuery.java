package org.medina.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medina.pledge.CompactScope;
import org.medina.pledge.PledgeProgress;
import org.medina.pledge.PublishedFilter;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a reader asks the list for, as it stands in the address. What cannot be understood is left out and named, so that
 * an address that was typed or shortened still leads somewhere.
 *
 * @param chosen the understood filters as the address spells them, in the order of {@link #FILTERS}
 * @param notUnderstood names of the parameters that were left out
 */
record RegisterQuery(PublishedFilter filter, Map<String, String> chosen, int page, List<String> notUnderstood) {

    static final List<String> FILTERS =
            List.of("q", "country", "compactScope", "gcmObjective", "actionArea", "progress");

    private static final int LONGEST_WORDS = 200;
    private static final int LAST_PAGE = 10_000;

    static RegisterQuery of(MultiValueMap<String, String> asked, ReferenceData reference) {
        var reading = new Reading(asked);
        var filter = new PublishedFilter(
                reading.read("q", RegisterQuery::words),
                reading.read("country", code -> code(reference, CodeList.COUNTRY, code.toUpperCase(Locale.ROOT))),
                reading.read("compactScope", code -> constant(CompactScope.class, code)),
                reading.read("gcmObjective", code -> code(reference, CodeList.GCM_OBJECTIVE, code)
                        .map(Integer::valueOf)),
                reading.read("actionArea", code -> code(reference, CodeList.ACTION_AREA, code)),
                reading.read("progress", code -> constant(PledgeProgress.class, code)));
        Map<String, String> chosen = reading.understood;
        Integer page = reading.read("page", RegisterQuery::page);
        chosen.remove("page");
        return new RegisterQuery(filter, chosen, page == null ? 1 : page, reading.notUnderstood);
    }

    /** The address of another page of the same list. */
    public String address(int of) {
        return address("/register", chosen, of);
    }

    /** The address of the list without one of its filters. */
    public String without(String name) {
        Map<String, String> others = new LinkedHashMap<>(chosen);
        others.remove(name);
        return address("/register", others, 1);
    }

    /** The address of the same selection as a file. */
    public String download(String format) {
        return address("/register/pledges." + format, chosen, 1);
    }

    /** Where the legacy actions are that the words and the country ask for. */
    static String legacy(String path, RegisterQuery query, int page) {
        Map<String, String> asked = new LinkedHashMap<>(query.chosen);
        asked.keySet().retainAll(List.of("q", "country"));
        return address(path, asked, page);
    }

    /** The address of the legacy actions that the same words and country ask for. */
    public String legacy() {
        return legacy("/register/legacy", this, 1);
    }

    /** Whether something is asked for that legacy actions do not tell. */
    public boolean isOfPledgesAlone() {
        return chosen.keySet().stream().anyMatch(name -> !name.equals("q") && !name.equals("country"));
    }

    public String chosen(String name) {
        return chosen.getOrDefault(name, "");
    }

    private static String address(String path, Map<String, String> parameters, int page) {
        var address = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        if (page > 1) {
            address.queryParam("page", page);
        }
        return address.encode().buildAndExpand(parameters).toUriString();
    }

    private static Optional<String> words(String typed) {
        String words = typed.codePoints()
                .filter(point -> !Character.isISOControl(point))
                .limit(LONGEST_WORDS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return words.isBlank() ? Optional.empty() : Optional.of(words);
    }

    private static Optional<String> code(ReferenceData reference, CodeList list, String code) {
        return reference.find(list, code).map(found -> code);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> page(String typed) {
        try {
            int page = Integer.parseInt(typed);
            return page >= 1 && page <= LAST_PAGE ? Optional.of(page) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Reads one parameter after the other and keeps account. */
    private static final class Reading {

        private final MultiValueMap<String, String> asked;
        private final Map<String, String> understood = new LinkedHashMap<>();
        private final List<String> notUnderstood = new ArrayList<>();

        Reading(MultiValueMap<String, String> asked) {
            this.asked = asked;
        }

        <T> @Nullable T read(String name, Function<String, Optional<T>> reader) {
            String typed = asked.getFirst(name);
            if (typed == null || typed.isBlank()) {
                return null;
            }
            Optional<T> value = reader.apply(typed.strip());
            value.ifPresentOrElse(found -> understood.put(name, found.toString()), () -> notUnderstood.add(name));
            return value.orElse(null);
        }
    }
}
