package fr.passerelle.instrument;

import fr.passerelle.instrument.Evaluation.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One version of the screening instrument: its questions, points, cuts and words, loaded from data and immutable. */
public final class Instrument {

    /** Version used for new screenings. */
    public static final String CURRENT = "repere-1";

    /** Languages of the person's words. */
    public static final List<String> LANGUAGES = List.of("falc", "en", "ar");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Sheet sheet;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, Words> words = new LinkedHashMap<>();

    private Instrument(Sheet sheet) {
        this.sheet = sheet;
        sheet.items().forEach(item -> items.put(item.code(), item));
        for (var language : LANGUAGES) {
            var texts = read(sheet.version() + "_" + language, new TypeReference<Map<String, String>>() {});
            words.put(language, new Words(language, texts));
        }
        references().filter(reference -> !knows(reference)).findFirst().ifPresent(unknown -> {
            throw new IllegalStateException(sheet.version() + " refers to " + unknown + ", which it does not define");
        });
    }

    /** Loads a version, such as {@code repere-1}; an unknown one is an {@link IllegalStateException}. */
    public static Instrument load(String version) {
        return new Instrument(read(version, new TypeReference<Sheet>() {}));
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (var file = Instrument.class.getResourceAsStream(name + ".yaml")) {
            if (file == null) {
                throw new IllegalStateException("No instrument file " + name);
            }
            return YAML.readValue(file, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The version id, to be stored with every result. */
    public String version() {
        return sheet.version();
    }

    /** French titles of the sections, in order. */
    public List<String> sections() {
        return sheet.sections();
    }

    /** Every item, from easy and factual to personal. */
    public List<Item> items() {
        return sheet.items();
    }

    /** The item with this code, if any. */
    public Optional<Item> item(String code) {
        return Optional.ofNullable(items.get(code));
    }

    /** Rule ids and their French sentences, in the order to read them aloud. */
    public Map<String, String> rules() {
        return sheet.rules();
    }

    /** The French label of a profile, for professionals. */
    public String label(Profile profile) {
        return sheet.profiles().stream()
                .filter(test -> test.code() == profile)
                .findFirst()
                .orElseThrow()
                .label();
    }

    /** The French label of a flag, for professionals; flags that come from the context have none. */
    public Optional<String> label(Flag flag) {
        return Optional.ofNullable(sheet.flags().get(flag)).map(Sheet.FlagTest::label);
    }

    /** The French title of a proposed action, for professionals, if this version proposes it. */
    public Optional<String> title(String action) {
        return sheet.actions().stream()
                .filter(words -> words.code().equals(action))
                .map(Sheet.ActionWords::title)
                .findFirst();
    }

    /** The person's words in one of {@link #LANGUAGES}. */
    public Words words(String language) {
        return Optional.ofNullable(words.get(language))
                .orElseThrow(() -> new IllegalArgumentException("No words in " + language));
    }

    /** The items to ask, given the answers so far; the reception version keeps its eight items only. */
    public List<Item> asked(Answers answers, boolean quick) {
        return items().stream()
                .filter(item -> quick ? item.quick() : item.asked(answers))
                .toList();
    }

    /** Refuses answers this version does not know or allow; the first fault is thrown as {@link InvalidAnswer}. */
    public void check(Answers answers) {
        answers.chosen().forEach((code, choices) -> {
            var item = items.get(code);
            if (item == null) {
                throw new InvalidAnswer(code, say("error.item", code));
            }
            check(item, choices);
        });
    }

    private void check(Item item, Set<String> choices) {
        for (var code : choices) {
            var silence = Answers.isSilence(Set.of(code));
            var choice = item.choice(code);
            if (!silence && choice.isEmpty()) {
                throw new InvalidAnswer(item.code(), say("error.choice", code, item.label()));
            }
            if (choices.size() > 1 && !item.several()) {
                throw new InvalidAnswer(item.code(), say("error.single", item.label()));
            }
            if (choices.size() > 1 && (silence || choice.orElseThrow().exclusive())) {
                var label = silence ? say(code) : choice.orElseThrow().label();
                throw new InvalidAnswer(item.code(), say("error.exclusive", label, item.label()));
            }
        }
    }

    Sheet sheet() {
        return sheet;
    }

    String say(String phrase, Object... values) {
        var words = sheet.phrases().get(phrase);
        if (words == null) {
            throw new IllegalArgumentException("No phrase " + phrase);
        }
        return values.length == 0 ? words : words.formatted(values);
    }

    private boolean knows(String reference) {
        return item(Answers.itemOf(reference))
                .flatMap(item -> item.choice(Answers.choiceOf(reference)))
                .isPresent();
    }

    private Stream<String> references() {
        var conditions = Stream.of(
                        items().stream().map(Item::askIf).flatMap(Stream::ofNullable),
                        items().stream().map(Item::skipIf).flatMap(Stream::ofNullable),
                        sheet.corrections().stream().map(Sheet.Correction::when).flatMap(Stream::ofNullable),
                        sheet.flags().values().stream().map(Sheet.FlagTest::when),
                        Stream.of(sheet.bandLowered()))
                .flatMap(stream -> stream)
                .flatMap(Condition::references);
        var clauses = sheet.profiles().stream()
                .flatMap(test -> test.clauses().stream())
                .map(Sheet.Clause::answer)
                .flatMap(Stream::ofNullable);
        return Stream.concat(conditions, clauses);
    }
}
