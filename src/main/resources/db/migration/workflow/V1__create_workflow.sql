-- The engine creates its tables here by itself, from the scripts of its own version.
create schema engine;
