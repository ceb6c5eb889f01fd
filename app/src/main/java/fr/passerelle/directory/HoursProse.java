package fr.passerelle.directory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Simple French hours (« du lundi au vendredi 9h-12h et 14h-17h, fermé le samedi ») rewritten in OSM notation. One word
 * it does not know and it gives up: a wrong translation would be worse than the producer's own text.
 */
public final class HoursProse {

    private static final List<String> OSM_DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final List<String> FRENCH_DAYS = List.of("lun", "mar", "mer", "jeu", "ven", "sam", "dim");
    private static final String APPOINTMENT = "\"sur rendez-vous\"";
    private static final int PUBLIC_HOLIDAYS = 7;

    private static final Pattern TOKEN = Pattern.compile(
            "(?<always>24 ?h(?:eures)? ?(?:/|sur) ?24)"
                    + "|(?<everyday>tous les jours|7 ?j(?:ours)? ?(?:/|sur) ?7)"
                    + "|(?<weekend>week-?ends?)"
                    + "|(?<feast>(?:les )?jours? feries?)"
                    + "|(?<day>(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?|(?:lun|mar|mer|jeu|ven|sam|dim)\\b\\.?)"
                    + "|(?<time>(?<hour>\\d{1,2}) ?(?:(?:h(?:eures?)?|:) ?(?<minute>\\d{2})?(?: ?min)?|(?!\\d))|midi|minuit)"
                    + "|(?<closed>ferme(?:e|es|s|ture)?)"
                    + "|(?<appointment>(?:uniquement |seulement )?sur (?:rendez-?\\s?vous|rdv))"
                    + "|(?<to>-|a(?![a-z])|au(?![a-z])|jusqu'a)"
                    + "|(?<and>[,;/&+|\\n.]|et(?![a-z])|puis(?![a-z]))"
                    + "|(?<noise>\\s+|:|\\(|\\)|(?:du|de|des|le|les|la|ouverte?|ouverture|horaires?|entre|sans interruption|non[- ]stop)(?![a-z]))");

    private final List<String> clauses = new ArrayList<>();
    private final TreeSet<Integer> days = new TreeSet<>();
    private final List<String> spans = new ArrayList<>();
    private boolean closed;
    private boolean closedComesFirst;
    private boolean appointment;
    private boolean ranging;
    private int lastDay = -1;
    private int start = -1;

    private HoursProse() {}

    /** Empty when anything in the text is not understood. */
    public static Optional<String> toOsm(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.FRENCH), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .replaceAll("[–—−]", "-")
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ');
        return new HoursProse()
                .translate(plain.strip())
                .filter(osm -> OpeningHours.parse(osm).isUnderstood());
    }

    private Optional<String> translate(String text) {
        Matcher token = TOKEN.matcher(text);
        int position = 0;
        while (position < text.length()) {
            if (!token.find(position) || token.start() != position || !take(token)) {
                return Optional.empty();
            }
            position = token.end();
        }
        boolean onlyAppointment = appointment && days.isEmpty() && clauses.isEmpty();
        if (onlyAppointment) {
            return Optional.of(APPOINTMENT);
        }
        return flush() && !clauses.isEmpty() ? Optional.of(String.join("; ", clauses)) : Optional.empty();
    }

    private boolean take(Matcher token) {
        if (token.group("noise") != null) {
            return true;
        }
        if (token.group("to") != null) {
            ranging = true;
            return true;
        }
        if (token.group("and") != null) {
            ranging = false;
            return start < 0;
        }
        if (token.group("time") != null) {
            return time(token);
        }
        if (token.group("closed") != null) {
            return close();
        }
        if (token.group("appointment") != null) {
            appointment = true;
            return true;
        }
        if (token.group("always") != null) {
            return span(0, 24 * 60);
        }
        return dayToken(token);
    }

    private boolean dayToken(Matcher token) {
        if (token.group("day") != null) {
            return day(FRENCH_DAYS.indexOf(token.group("day").substring(0, 3)));
        }
        if (token.group("feast") != null) {
            return day(PUBLIC_HOLIDAYS);
        }
        int first = token.group("weekend") != null ? 5 : 0;
        boolean understood = true;
        for (int day = first; day < 7; day++) {
            understood &= day(day);
        }
        return understood;
    }

    private boolean day(int day) {
        boolean clauseIsComplete = !spans.isEmpty() || (closed && !days.isEmpty() && !closedComesFirst);
        if (clauseIsComplete && !flush()) {
            return false;
        }
        if (ranging && lastDay >= 0 && lastDay < PUBLIC_HOLIDAYS && day < PUBLIC_HOLIDAYS) {
            for (int next = lastDay; next != day; next = (next + 1) % 7) {
                days.add(next);
            }
        }
        days.add(day);
        lastDay = day;
        ranging = false;
        return start < 0;
    }

    private boolean close() {
        boolean newClause = !spans.isEmpty() || closed;
        if (newClause && !flush()) {
            return false;
        }
        closed = true;
        closedComesFirst = days.isEmpty();
        return start < 0;
    }

    private boolean time(Matcher token) {
        int minutes = minutes(token);
        if (minutes < 0 || closed) {
            return false;
        }
        if (start < 0) {
            start = minutes;
            ranging = false;
            return true;
        }
        boolean understood = ranging && span(start, minutes == 0 ? 24 * 60 : minutes);
        start = -1;
        ranging = false;
        return understood;
    }

    private static int minutes(Matcher token) {
        if (token.group("hour") == null) {
            return token.group("time").equals("midi") ? 12 * 60 : 0;
        }
        int hour = Integer.parseInt(token.group("hour"));
        int minute = token.group("minute") == null ? 0 : Integer.parseInt(token.group("minute"));
        return hour > 24 || minute > 59 || (hour == 24 && minute > 0) ? -1 : hour * 60 + minute;
    }

    private boolean span(int from, int to) {
        if (days.isEmpty() || closed || from >= to) {
            return false;
        }
        spans.add(clock(from) + "-" + clock(to));
        return true;
    }

    private static String clock(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }

    private boolean flush() {
        boolean complete = start < 0 && !days.isEmpty() && (closed || !spans.isEmpty());
        if (complete) {
            String hours = closed ? "off" : String.join(",", spans) + (appointment ? " " + APPOINTMENT : "");
            clauses.add(osmDays() + " " + hours);
        }
        days.clear();
        spans.clear();
        closed = false;
        closedComesFirst = false;
        appointment = false;
        lastDay = -1;
        return complete;
    }

    private String osmDays() {
        List<String> parts = new ArrayList<>();
        List<Integer> ordered =
                days.stream().filter(day -> day < PUBLIC_HOLIDAYS).collect(Collectors.toList());
        for (int i = 0; i < ordered.size(); ) {
            int last = i;
            while (last + 1 < ordered.size() && ordered.get(last + 1) == ordered.get(last) + 1) {
                last++;
            }
            boolean run = last > i + 1;
            parts.add(OSM_DAYS.get(ordered.get(i)) + (run ? "-" + OSM_DAYS.get(ordered.get(last)) : ""));
            i = run ? last + 1 : i + 1;
        }
        if (days.contains(PUBLIC_HOLIDAYS)) {
            parts.add("PH");
        }
        return String.join(",", parts);
    }
}
