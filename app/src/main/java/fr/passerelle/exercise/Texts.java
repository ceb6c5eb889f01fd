package fr.passerelle.exercise;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every sentence of the data: those of the exercise itself, in easy French, and those of the sites, which stay as sites are. */
final class Texts {

    private Texts() {}

    /** What the exercise says: what to do, hints, consequences, praise. */
    static Stream<String> frame(Exercise exercise) {
        Stream<@Nullable String> own =
                Stream.of(exercise.title(), exercise.need(), exercise.about(), exercise.ending());
        Stream<@Nullable String> surprise = exercise.surprise() == null
                ? Stream.empty()
                : Stream.of(exercise.surprise().say());
        Stream<@Nullable String> screens = exercise.screens().stream()
                .flatMap(screen -> Stream.concat(Stream.of(screen.ask(), screen.praise()), screen.hints().stream()));
        Stream<@Nullable String> fields = exercise.screens().stream()
                .flatMap(screen -> screen.fields().stream())
                .flatMap(field -> Stream.concat(Stream.of(field.praise()), field.hints().stream()));
        Stream<@Nullable String> traps =
                exercise.traps().values().stream().flatMap(trap -> Stream.of(trap.saw(), trap.real(), trap.here()));
        return present(Stream.of(own, surprise, screens, fields, traps).flatMap(each -> each));
    }

    /** What the sites say, which can be heard in another language. */
    static Stream<String> site(Exercise exercise) {
        Stream<@Nullable String> letters = exercise.traps().values().stream().map(Trap::letter);
        return present(Stream.concat(
                exercise.steps().stream(),
                Stream.concat(letters, exercise.screens().stream().flatMap(Texts::site))));
    }

    /** What a screen of a site says, from top to bottom. */
    static Stream<String> site(Screen screen) {
        Stream<@Nullable String> top = Stream.concat(Stream.of(screen.title()), screen.text().stream());
        Stream<@Nullable String> table = screen.table().stream().map(Screen.Line::label);
        Stream<@Nullable String> messages = screen.messages().stream()
                .flatMap(message -> Stream.concat(Stream.of(message.subject()), message.text().stream()));
        Stream<@Nullable String> fields = screen.fields().stream()
                .flatMap(field -> Stream.concat(
                        Stream.of(field.label(), field.help()),
                        field.options().stream().flatMap(option -> Stream.of(option.label(), option.help()))));
        Stream<@Nullable String> links =
                Exercise.ways(screen).flatMap(link -> Stream.of(link.label(), link.or(), link.help()));
        return present(Stream.of(top, table, messages, fields, Stream.of(screen.button()), links)
                .flatMap(each -> each));
    }

    /** What is said of a person. */
    static Stream<String> of(Folder folder) {
        return Stream.concat(Stream.of(folder.story()), folder.periods().values().stream());
    }

    private static Stream<String> present(Stream<@Nullable String> texts) {
        return texts.filter(Objects::nonNull).filter(text -> !text.isBlank()).distinct();
    }
}
