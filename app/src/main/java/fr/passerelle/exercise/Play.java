package fr.passerelle.exercise;

import fr.passerelle.exercise.Screen.Link;
import fr.passerelle.exercise.Screen.Look;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An exercise after some moves: where one stands, what is typed, what has happened. Made again from the moves each time, so that undoing
 * is taking the last one away, and no state can be lost or wrong.
 */
public final class Play {

    private final Staging staging;
    private Screen screen;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Map<String, Integer> fallen = new LinkedHashMap<>();
    private final Map<String, Integer> wrong = new LinkedHashMap<>();
    private final Map<String, String> late = new LinkedHashMap<>();
    private final Map<String, Integer> hints = new LinkedHashMap<>();
    private final Set<String> repaired = new LinkedHashSet<>();
    private @Nullable Feedback feedback;
    private @Nullable String praise;

    private Play(Staging staging) {
        this.staging = staging;
        this.screen = staging.exercise().first();
        seen.add(screen.id());
    }

    /** The exercise after these moves. A move that no screen offers is passed over. */
    public static Play of(Staging staging, List<Move> moves) {
        Play play = new Play(staging);
        moves.forEach(play::make);
        return play;
    }

    /** As one would stand at that screen who did everything right until there: for whoever reads an exercise over. */
    public static Play at(Staging staging, Screen screen) {
        List<Move> perfect = Perfect.run(staging);
        for (int done = 0; done < perfect.size(); done++) {
            if (perfect.get(done).screen().equals(screen.id())) {
                return of(staging, perfect.subList(0, done));
            }
        }
        Play play = of(staging, screen.look() == Look.END ? perfect : List.of());
        play.open(screen.id());
        return play;
    }

    private void make(Move move) {
        Optional<Screen> where = staging.exercise().screen(move.screen());
        if (where.isEmpty() || !seen.contains(move.screen())) {
            return;
        }
        feedback = move.act() == Move.Act.HINT ? feedback : null;
        praise = move.act() == Move.Act.HINT ? praise : null;
        screen = where.get();
        switch (move.act()) {
            case SEND -> send(move.typed());
            case GO -> follow(Objects.requireNonNullElse(move.on(), ""));
            case HINT -> {
                typed.putAll(move.typed());
                hints.merge(screen.id() + "." + Objects.requireNonNullElse(move.on(), ""), 1, Integer::sum);
            }
            case REPAIR -> repair(Objects.requireNonNullElse(move.on(), ""));
        }
    }

    private void send(Map<String, String> values) {
        List<Field> asked = asked(screen);
        asked.forEach(field -> typed.put(field.id(), values.getOrDefault(field.id(), "")));
        for (Field field : asked) {
            if (!passes(field)) {
                return;
            }
        }
        if (screen.look() != Look.OUTCOME || late.isEmpty()) {
            praise = asked.stream()
                    .map(Field::praise)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(screen.praise());
            screen.next().stream()
                    .filter(next -> next.when() == null || next.when().holds(this))
                    .findFirst()
                    .ifPresent(next -> open(next.go()));
        }
    }

    /** Whether one may go on with what is typed in that field: it is right, or its slip is found out later. */
    private boolean passes(Field field) {
        String value = typed(field);
        if (field.accepts(folder(), value)) {
            Optional.ofNullable(late.remove(field.id())).ifPresent(repaired::add);
            return true;
        }
        String code = field.traps().stream()
                .filter(trap -> trap.catches(field, folder(), value))
                .map(Detector::code)
                .findFirst()
                .orElse(Feedback.OTHER);
        Trap trap = staging.exercise().traps().get(code);
        if (trap != null && trap.later() && staging.stage().lateNews()) {
            fallen.merge(code, 1, Integer::sum);
            late.put(field.id(), code);
            return true;
        }
        Field.Tries tries = field.tries();
        if (tries != null && wrong.merge(field.id(), 1, Integer::sum) >= tries.most()) {
            wrong.remove(field.id());
            fall(tries.trap(), field, value);
            open(tries.go());
        } else {
            fall(code, field, value);
        }
        return false;
    }

    private void follow(String id) {
        Link link = links(screen).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null);
        if (link == null) {
            return;
        }
        String trap = link.trap();
        if (trap != null) {
            fall(trap, null, folder().fill(link.label()));
        } else if (link.right()) {
            praise = screen.praise();
        }
        if (link.go() != null) {
            open(link.go());
        }
    }

    private void repair(String field) {
        if (late.containsKey(field)) {
            staging.exercise().asking(field).ifPresent(asking -> open(asking.id()));
        }
    }

    private void fall(String code, @Nullable Field field, String value) {
        int times = fallen.merge(code, 1, Integer::sum);
        feedback = new Feedback(code, field == null ? null : field.id(), value, times);
    }

    private void open(String id) {
        screen = staging.exercise()
                .screen(id)
                .orElseThrow(() -> new IllegalStateException(staging.exercise().code() + " has no screen " + id));
        seen.add(id);
    }

    /** Where one stands. */
    public Screen screen() {
        return screen;
    }

    /** The papers at hand. */
    public Folder folder() {
        return staging.folder();
    }

    /** How it is played. */
    public Staging staging() {
        return staging;
    }

    /** The screens opened so far, which may be opened again. */
    public Set<String> seen() {
        return Collections.unmodifiableSet(seen);
    }

    /** What stands in a field: what was typed last, else what the site filled in. */
    public String typed(Field field) {
        return typed.getOrDefault(field.id(), field.before(folder()));
    }

    /** Whether that field was filled in by the one who practises. */
    public boolean given(Field field) {
        return typed.containsKey(field.id());
    }

    /** Whether leaving that field empty is an answer, right or a slip, and not an oversight to point at. */
    public boolean mayBeEmpty(Field field) {
        return field.optional()
                || field.kind() == Kind.SEVERAL
                || field.traps().stream().anyMatch(Detector::missing);
    }

    boolean holds(String field, String value) {
        return staging.exercise()
                .field(field)
                .filter(each -> each.same(value, typed.getOrDefault(field, "")))
                .isPresent();
    }

    /** What the last move calls for, absent when all is well. */
    public Optional<Feedback> feedback() {
        return Optional.ofNullable(feedback);
    }

    /** The strategy to praise, absent when there is none to say now. */
    public Optional<String> praise() {
        return Optional.ofNullable(praise);
    }

    /** The slips not yet found out, or found out and not yet repaired: by field, the code of the trap. */
    public Map<String, String> late() {
        return Collections.unmodifiableMap(late);
    }

    /** How often each trap has closed. */
    public Map<String, Integer> fallen() {
        return Collections.unmodifiableMap(fallen);
    }

    /** The slips found out after sending that were then repaired. */
    public Set<String> repaired() {
        return Collections.unmodifiableSet(repaired);
    }

    /** How many hints were asked for that field of the present screen; the screen itself when empty. */
    public int hints(String field) {
        return hints.getOrDefault(screen.id() + "." + field, 0);
    }

    /** How many hints were asked in all. */
    public int hints() {
        return hints.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Where hints were asked: a screen and a field, {@code screen.field}; the screen alone, {@code screen.}. */
    public Set<String> hinted() {
        return Collections.unmodifiableSet(hints.keySet());
    }

    /** Whether the end was reached. */
    public boolean finished() {
        return screen.look() == Look.END;
    }

    /** The fields of a screen that this person is asked; on a site that has changed, those that can stand in another order do. */
    public List<Field> asked(Screen of) {
        List<Field> asked = new ArrayList<>(
                of.fields().stream().filter(field -> field.asks(folder())).toList());
        if (staging.changed() && !of.ordered()) {
            Collections.reverse(asked);
        }
        return asked;
    }

    /** What a screen says now, with the places that the folder fills. */
    Stream<String> sentences(Screen of) {
        return Stream.of(
                        Stream.of(of.title(), of.ask()),
                        of.text().stream(),
                        of.hints().stream(),
                        of.table().stream().flatMap(line -> Stream.of(line.label(), line.value())),
                        links(of).stream().map(Link::label),
                        asked(of).stream()
                                .flatMap(field -> Stream.concat(Stream.of(field.label()), field.hints().stream())))
                .flatMap(words -> words);
    }

    /** Whether that screen is for the person whose folder is open: everything it says can be filled. */
    public boolean concerns(Screen of) {
        return sentences(of).allMatch(folder()::fills);
    }

    /** The messages that have arrived on a screen. */
    public List<Screen.Message> messages(Screen of) {
        return of.messages().stream()
                .filter(message -> message.when() == null || message.when().holds(this))
                .toList();
    }

    /** The ways out of a screen that are open now. */
    public List<Link> links(Screen of) {
        return Stream.concat(messages(of).stream().flatMap(message -> message.links().stream()), of.links().stream())
                .filter(link -> link.when() == null || link.when().holds(this))
                .toList();
    }
}
