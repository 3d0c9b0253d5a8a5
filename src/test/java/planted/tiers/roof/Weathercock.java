package planted.tiers.roof;

/** Something to look up to. */
public interface Weathercock {}
