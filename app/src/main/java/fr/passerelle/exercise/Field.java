package fr.passerelle.exercise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something asked by a screen.
 *
 * @param id unique within the exercise
 * @param label the words of the site
 * @param help a line of the site under the label
 * @param fact the fact of the folder that is expected; a person without it has nothing to give
 * @param value what is expected when it is no fact; {@code *} accepts anything, such as a password of one's own
 * @param also other ways to be right
 * @param filled the fact that the site has filled in beforehand
 * @param only asked only of a person who has that fact
 * @param options what can be chosen; {@code household} and {@code papers} stand for those of the folder
 * @param optional whether nothing is an answer too
 * @param hints three, each saying more than the one before
 * @param traps in the order in which they are tried
 * @param tries how often it may be wrong, when the site counts
 * @param hidden whether it is not read over before sending, as a code is not
 * @param praise the strategy that a right answer shows, said on the next screen
 */
public record Field(
        String id,
        Kind kind,
        String label,
        @Nullable String help,
        @Nullable String unit,
        @Nullable String fact,
        @Nullable String value,
        List<String> also,
        @Nullable String filled,
        @Nullable String only,
        List<Option> options,
        @Nullable String among,
        boolean optional,
        List<String> hints,
        List<Detector> traps,
        @Nullable Tries tries,
        boolean hidden,
        @Nullable String praise) {

    /** How often it may be wrong; then that trap closes and that screen opens, as when an account is locked. */
    public record Tries(int most, String trap, String go) {}

    /** An answer that can be chosen; {@code picture} draws it, {@code only} shows it to a person who has that fact. */
    public record Option(
            String code,
            String label,
            @Nullable String help,
            @Nullable String picture,
            @Nullable String only) {}

    public Field {
        also = also == null ? List.of() : List.copyOf(also);
        options = options == null ? List.of() : List.copyOf(options);
        hints = hints == null ? List.of() : List.copyOf(hints);
        traps = traps == null ? List.of() : List.copyOf(traps);
    }

    /** Whether that person is asked. */
    public boolean asks(Folder folder) {
        return only == null || folder.fact(only).isPresent();
    }

    /** What that person should give; empty when nothing. */
    public String expected(Folder folder) {
        return fact != null ? folder.fact(fact).orElse("") : value == null ? "" : folder.fill(value);
    }

    /** What stands in the field before anything is typed. */
    public String before(Folder folder) {
        return filled == null ? "" : folder.fact(filled).orElse("");
    }

    /** What can be chosen by that person. */
    public List<Option> options(Folder folder) {
        Stream<Option> own = among == null
                ? Stream.empty()
                : among.equals("household")
                        ? folder.household().stream()
                                .map(member -> new Option(member.code(), member.name(), member.words(), null, null))
                        : folder.papers().stream()
                                .map(paper -> new Option(paper.id(), paper.title(), paper.from(), null, null));
        return Stream.concat(own, options.stream())
                .filter(option ->
                        option.only() == null || folder.fact(option.only()).isPresent())
                .map(option -> new Option(
                        option.code(), folder.fill(option.label()), option.help(), option.picture(), option.only()))
                .toList();
    }

    /** Whether that is right for that person. */
    boolean accepts(Folder folder, String typed) {
        String right = expected(folder);
        if ("*".equals(value)) {
            return !typed.isEmpty();
        }
        if (typed.isEmpty()) {
            return right.isEmpty();
        }
        return same(right, typed)
                || right.isEmpty() && kind == Kind.AMOUNT && same("0", typed)
                || also.stream().anyMatch(other -> same(folder.fill(other), typed));
    }

    /** Whether that can be read as what the field takes. */
    public boolean understands(String typed) {
        return kind.read(typed).isPresent();
    }

    /** Whether two ways of writing say the same thing. */
    boolean same(String one, String other) {
        Optional<String> read = kind.read(one);
        return read.isPresent() && read.equals(kind.read(other));
    }
}
