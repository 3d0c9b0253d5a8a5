package org.medina.legacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the world may read of legacy actions without signing in. */
@Service
@Transactional(readOnly = true)
public class PublicLegacy {

    private static final int MAX_PAGE = 201;

    private final LegacyRows entries;
    private final LegacySearch search;

    PublicLegacy(LegacyRows entries, LegacySearch search) {
        this.entries = entries;
        this.search = search;
    }

    /** Newest first. */
    public List<LegacyEntry> page(LegacyFilter filter, int offset, int limit) {
        return entries.page(search.ofPublic(filter), offset, Math.clamp(limit, 0, MAX_PAGE));
    }

    public long count(LegacyFilter filter) {
        return entries.count(search.ofPublic(filter));
    }

    /** By ISO 3166-1 alpha-3. */
    public Map<String, Long> countByCountry() {
        return entries.countByCountry(search.ofPublic(LegacyFilter.ALL));
    }

    public Optional<LegacyEntry> find(UUID id) {
        return entries.find(id).filter(LegacyEntry::standsInRegister);
    }
}
