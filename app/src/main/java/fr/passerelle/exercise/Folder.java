package fr.passerelle.exercise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An invented person and her papers. What the papers say are facts; a fact is named {@code who.what.period.line}, from left to right
 * from the person to the line of the paper: {@code me.pay.m1.social}, {@code partner.pay.m2.net}, {@code me.identity.number}.
 *
 * @param code stable, such as {@code lina}
 * @param periods words of the periods that the facts name, such as {@code m1: octobre}
 * @param household those who live with her, herself first
 * @param papers in the order of the folder
 * @param facts what is known besides the papers, such as her password, by name
 */
public record Folder(
        String code,
        String first,
        String last,
        int age,
        String story,
        Map<String, String> periods,
        List<Member> household,
        List<Paper> papers,
        Map<String, String> facts) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z0-9.-]+)}");

    /** Someone of the household; {@code code} is the first part of the facts about them. */
    public record Member(String code, String name, String words) {}

    /**
     * A paper of the folder.
     *
     * @param id within the folder, such as {@code payslip-m1}
     * @param topics the procedures where it shows; none: everywhere
     */
    public record Paper(String id, String title, @Nullable String from, List<String> topics, List<Line> lines) {

        public Paper {
            topics = topics == null ? List.of() : List.copyOf(topics);
            lines = lines == null ? List.of() : List.copyOf(lines);
        }

        boolean about(String topic) {
            return topics.isEmpty() || topics.contains(topic);
        }
    }

    /** A line of a paper: its words, its value as printed, and the name of the fact when an exercise asks for it. */
    public record Line(String label, String value, @Nullable String fact) {}

    /**
     * More papers of that person, for one topic, in a file of their own.
     *
     * @param person code of the folder
     */
    public record Papers(String person, Map<String, String> facts, Map<String, String> periods, List<Paper> papers) {

        public Papers {
            facts = facts == null ? Map.of() : Map.copyOf(facts);
            periods = periods == null ? Map.of() : Map.copyOf(periods);
            papers = papers == null ? List.of() : List.copyOf(papers);
        }
    }

    public Folder {
        periods = periods == null ? Map.of() : Map.copyOf(periods);
        household = household == null ? List.of() : List.copyOf(household);
        papers = papers == null ? List.of() : List.copyOf(papers);
        Map<String, String> all = new LinkedHashMap<>(facts == null ? Map.of() : facts);
        papers.stream()
                .flatMap(paper -> paper.lines().stream())
                .filter(line -> line.fact() != null)
                .forEach(line -> all.putIfAbsent(line.fact(), line.value()));
        facts = Map.copyOf(all);
    }

    /** The folder with more papers. */
    Folder with(Papers more) {
        Map<String, String> all = new LinkedHashMap<>(facts);
        all.putAll(more.facts());
        Map<String, String> times = new LinkedHashMap<>(periods);
        times.putAll(more.periods());
        return new Folder(
                code,
                first,
                last,
                age,
                story,
                times,
                household,
                Stream.concat(papers.stream(), more.papers().stream()).toList(),
                all);
    }

    /** What the papers say under that name, if they say it. */
    public Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /** The facts that differ from that one in a single part of the name: its siblings by period, by person or by line. */
    Stream<String> siblings(String name, Part part) {
        String[] own = name.split("\\.");
        return facts.entrySet().stream()
                .filter(fact -> part.differs(own, fact.getKey().split("\\.")))
                .map(Map.Entry::getValue);
    }

    /** A part of the name of a fact. */
    enum Part {
        WHO(0),
        PERIOD(2),
        LINE(3);

        private final int place;

        Part(int place) {
            this.place = place;
        }

        private boolean differs(String[] one, String[] other) {
            if (one.length != other.length || one.length <= place || one[place].equals(other[place])) {
                return false;
            }
            for (int i = 0; i < one.length; i++) {
                if (i != place && !one[i].equals(other[i])) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The same person in another situation: some facts change, and what her papers print with them. */
    Folder changed(Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(facts);
        all.putAll(others);
        List<Paper> reprinted = papers.stream()
                .map(paper -> new Paper(
                        paper.id(),
                        paper.title(),
                        paper.from(),
                        paper.topics(),
                        paper.lines().stream()
                                .map(line -> line.fact() == null || !others.containsKey(line.fact())
                                        ? line
                                        : new Line(line.label(), others.get(line.fact()), line.fact()))
                                .toList()))
                .toList();
        return new Folder(code, first, last, age, story, periods, household, reprinted, all);
    }

    /** The words with their places filled: {@code {first}}, {@code {m1}}, {@code {me.pay.m1.social}}; an unknown place is a fault. */
    public String fill(String words) {
        return fill(words, period -> period);
    }

    /** The same, with the names of the periods said in another language. */
    String fill(String words, UnaryOperator<String> tongue) {
        Matcher places = PLACE.matcher(words);
        StringBuilder filled = new StringBuilder();
        while (places.find()) {
            places.appendReplacement(filled, Matcher.quoteReplacement(value(places.group(1), words, tongue)));
        }
        return places.appendTail(filled).toString();
    }

    private String value(String place, String words, UnaryOperator<String> tongue) {
        return switch (place) {
            case "first" -> first;
            case "last" -> last;
            case "age" -> String.valueOf(age);
            case "typed" -> "{typed}";
            default ->
                Optional.ofNullable(periods.get(place))
                        .map(tongue)
                        .or(() -> fact(place))
                        .orElseThrow(() -> new IllegalStateException(
                                "{" + place + "} is not in the folder of " + code + ": " + words));
        };
    }

    /** Whether every place of the words can be filled. */
    public boolean fills(String words) {
        return PLACE.matcher(words)
                .results()
                .map(place -> place.group(1))
                .allMatch(place -> List.of("first", "last", "age", "typed").contains(place)
                        || periods.containsKey(place)
                        || facts.containsKey(place));
    }
}
