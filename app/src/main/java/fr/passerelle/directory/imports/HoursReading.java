package fr.passerelle.directory.imports;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.Util;
import fr.passerelle.directory.HoursDoubts;
import fr.passerelle.directory.HoursProse;
import fr.passerelle.directory.OpeningHours;
import fr.passerelle.directory.PlaceField;
import fr.passerelle.directory.imports.ImportResult.FixRule;
import fr.passerelle.directory.imports.ImportResult.WarningKind;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Opening hours as found in files: OSM notation more or less well written, or simple French. */
final class HoursReading {

    /** Beyond this it is no timetable, and parsing goes as deep as the text is long. */
    private static final int LONGEST = 1_000;

    private static final Pattern ALWAYS = Pattern.compile("(?i)Mo(?:n)?-Su(?:n)? 0{1,2}:00-(?:00:00|24:00)");
    private static final Pattern LONG_DAY =
            Pattern.compile("\\b(Mo|Tu|We|Th|Fr|Sa|Su)(?:n|e|d|u|i|t|nday|esday|dnesday|ursday|iday|turday)\\b");

    // Files repeat the same hours over and over, and parsing them is what costs most.
    private final Map<String, Optional<OpeningHours>> known = new HashMap<>();

    /** @param department where the hours are kept, which decides of public and school holidays */
    OpeningHours read(RowText row, @Nullable String department, RowNotes notes) {
        String text = shortened(row.line(PlaceField.HOURS, notes));
        if (text.isEmpty()) {
            return OpeningHours.parse("");
        }
        Optional<OpeningHours> understood = known.computeIfAbsent(text, HoursReading::understand);
        if (understood.isEmpty()) {
            notes.warn(WarningKind.HOURS_NOT_UNDERSTOOD, "Horaires non compris, gardés tels quels\u00A0: " + text);
        }
        understood.ifPresent(hours -> notes.fix(PlaceField.HOURS, text, hours.text(), FixRule.HOURS));
        understood.ifPresent(
                hours -> HoursDoubts.of(hours).forEach(doubt -> notes.warn(WarningKind.HOURS_DOUBTFUL, doubt)));
        OpeningHours hours = understood.orElseGet(() -> OpeningHours.parse(text));
        return department == null ? hours : hours.inDepartment(department);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static Optional<OpeningHours> understand(String text) {
        OpeningHours osm = OpeningHours.parse(repaired(text));
        return osm.isUnderstood()
                ? Optional.of(normalised(osm))
                : HoursProse.toOsm(text).map(OpeningHours::parse);
    }

    private static OpeningHours normalised(OpeningHours hours) {
        try {
            List<Rule> rules = new OpeningHoursParser(new StringReader(hours.text())).rules(false);
            rules.removeIf(Rule::isEmpty);
            String text = Util.rulesToOpeningHoursString(rules);
            OpeningHours normalised = text.equals(hours.text()) ? hours : OpeningHours.parse(text);
            return normalised.isUnderstood() ? normalised : hours;
        } catch (OpeningHoursParseException e) {
            return hours;
        }
    }

    private static String repaired(String text) {
        // « Mo-Su 00:00-00:00 » is how one national tool rewrites « 24/7 »; the notation forbids it.
        Matcher always = ALWAYS.matcher(text);
        return always.matches()
                ? "24/7"
                : LONG_DAY.matcher(text.replace('–', '-')).replaceAll("$1");
    }
}
