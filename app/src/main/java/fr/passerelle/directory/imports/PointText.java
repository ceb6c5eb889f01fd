package fr.passerelle.directory.imports;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two numbers of a point, found in one text. */
final class PointText {

    private static final Pattern TWO_NUMBERS =
            Pattern.compile("[^\\d-]*(-?\\d{1,8}(?:[.,]\\d{1,20})?)[^\\d-]+(-?\\d{1,8}(?:[.,]\\d{1,20})?)\\D*");

    private PointText() {}

    static UnaryOperator<String> latitude(boolean lambert, boolean longitudeFirst) {
        return text -> number(text, lambert, true, longitudeFirst ? 2 : 1);
    }

    static UnaryOperator<String> longitude(boolean lambert, boolean longitudeFirst) {
        return text -> number(text, lambert, false, longitudeFirst ? 1 : 2);
    }

    /** What is not understood is left as it was written, for the reading to tell. */
    private static String number(String text, boolean lambert, boolean latitude, int group) {
        Matcher numbers = TWO_NUMBERS.matcher(text);
        if (text.length() > 200 || !numbers.matches()) {
            return text;
        }
        if (!lambert) {
            return numbers.group(group).replace(',', '.');
        }
        return Optional.of(numbers)
                .flatMap(found -> Lambert.position(metres(found.group(1)), metres(found.group(2))))
                .map(point -> Double.toString(latitude ? point.latitude() : point.longitude()))
                .orElse(metres(numbers.group(latitude ? 2 : 1)) + "");
    }

    private static double metres(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }
}
