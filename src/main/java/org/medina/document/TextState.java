package org.medina.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.medina.document.prosemirror.Node;

/**
 * A text at one version.
 *
 * @param epoch of the rights, as far as known
 * @param sectionVersions by section name: the version after the last step that changed its accepted text
 */
record TextState(long version, long epoch, Node document, Map<String, Long> sectionVersions) {

    TextState {
        sectionVersions = Map.copyOf(sectionVersions);
    }

    TextState after(long newVersion, Node changed, Set<String> changedSections) {
        if (changedSections.isEmpty()) {
            return new TextState(newVersion, epoch, changed, sectionVersions);
        }
        Map<String, Long> versions = new HashMap<>(sectionVersions);
        changedSections.forEach(section -> versions.put(section, newVersion));
        return new TextState(newVersion, epoch, changed, versions);
    }

    TextState under(long newEpoch) {
        return new TextState(version, newEpoch, document, sectionVersions);
    }

    long changedAt(String section) {
        return sectionVersions.getOrDefault(section, 0L);
    }
}
