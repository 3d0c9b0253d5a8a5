package org.medina.document.prosemirror;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of step maps. Of a map it may be known that another, later one mirrors it (a step undone and done again): then
 * positions inside what was deleted and came back are found again.
 */
public final class Mapping implements Mappable {

    private final List<StepMap> maps;
    private final Map<Integer, Integer> mirrors;
    private final int from;

    public Mapping() {
        this(new ArrayList<>(), new HashMap<>(), 0);
    }

    private Mapping(List<StepMap> maps, Map<Integer, Integer> mirrors, int from) {
        this.maps = maps;
        this.mirrors = mirrors;
        this.from = from;
    }

    /** The maps, from first to last. */
    public List<StepMap> maps() {
        return List.copyOf(maps);
    }

    public void appendMap(StepMap map) {
        maps.add(map);
    }

    /** The same mapping, begun at a later map; what is appended here is seen there. */
    public Mapping slice(int start) {
        return new Mapping(maps, mirrors, start);
    }

    /** Says that the two maps are each other's mirror image. */
    public void setMirror(int one, int other) {
        mirrors.putIfAbsent(one, other);
        mirrors.putIfAbsent(other, one);
    }

    @Override
    public int map(int pos, int assoc) {
        return mapResult(pos, assoc).pos();
    }

    @Override
    public MapResult mapResult(int pos, int assoc) {
        int current = pos;
        int delInfo = 0;
        for (int i = from; i < maps.size(); i++) {
            MapResult result = maps.get(i).mapResult(current, assoc);
            Integer mirror = result.recover() == MapResult.NO_RECOVERY ? null : mirrors.get(i);
            if (mirror != null && mirror > i && mirror < maps.size()) {
                i = mirror;
                current = maps.get(mirror).recover(result.recover());
                continue;
            }
            delInfo |= result.delInfo();
            current = result.pos();
        }
        return new MapResult(current, delInfo, MapResult.NO_RECOVERY);
    }
}
