-- Where a city is on the map, by its short name; an operator adds a row for each city that joins. A point stands for the whole
-- city: never the place of a shelter, an office or a person.
create table declaration.place (
    alias     text         not null primary key,
    latitude  numeric(6,3) not null check (latitude between -90 and 90),
    longitude numeric(6,3) not null check (longitude between -180 and 180)
);

insert into declaration.place (alias, latitude, longitude) values
    ('accra', 5.556, -0.197),
    ('bo', 7.965, -11.738),
    ('bristol', 51.455, -2.588),
    ('freetown', 8.466, -13.232),
    ('guayaquil', -2.189, -79.889),
    ('kampala', 0.348, 32.583),
    ('kenema', 7.877, -11.190),
    ('maipu', -32.985, -68.787),
    ('medellin', 6.244, -75.581),
    ('milan', 45.464, 9.190),
    ('montevideo', -34.901, -56.165),
    ('montreal', 45.502, -73.567),
    ('quezon', 14.676, 121.044),
    ('sfax', 34.741, 10.760),
    ('tyre', 33.271, 35.204),
    ('zurich', 47.377, 8.542);
