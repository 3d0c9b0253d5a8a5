-- Annual reports as they are to be published: the paper itself, so that nothing of it changes after it was read.
create table oversight.report_edition (
    id                uuid        primary key,
    year              integer     not null,
    language          text        not null,
    title             text        not null,
    pdf               bytea       not null,
    hash              text        not null,
    frozen_at         timestamptz not null,
    frozen_by         uuid        not null,
    frozen_by_name    text        not null,
    published_at      timestamptz,
    published_by      uuid,
    published_by_name text,
    replaced_at       timestamptz,
    check ((published_at is null) = (published_by is null)),
    check (replaced_at is null or published_at is not null)
);

-- one draft of a year and language, and one that the world reads
create unique index on oversight.report_edition (year, language) where published_at is null;
create unique index on oversight.report_edition (year, language) where published_at is not null and replaced_at is null;
