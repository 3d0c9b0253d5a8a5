package org.medina.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.medina.declaration.PublicDeclarations;

/**
 * A city on the map: longitude and latitude as they are, a degree a unit, so that a line of the grid is a round number.
 */
record CityPoint(String city, String x, String y) {

    private static final BigDecimal EAST = BigDecimal.valueOf(180);
    private static final BigDecimal NORTH = BigDecimal.valueOf(90);

    /** Those of whom somebody has said where they are. */
    static List<CityPoint> of(List<PublicDeclarations.Endorser> cities) {
        List<CityPoint> points = new ArrayList<>();
        for (PublicDeclarations.Endorser city : cities) {
            PublicDeclarations.Place place = city.place();
            if (place != null) {
                points.add(new CityPoint(
                        city.city(),
                        EAST.add(place.longitude()).toPlainString(),
                        NORTH.subtract(place.latitude()).toPlainString()));
            }
        }
        return points;
    }
}
