package fr.passerelle.practice;

import fr.passerelle.exercise.Move;
import fr.passerelle.exercise.Perfect;
import fr.passerelle.exercise.Play;
import fr.passerelle.exercise.Staging;
import fr.passerelle.exercise.Trial;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.Browser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whoever plays an exercise through its pages, as a browser without script does: forms and redirects only. */
final class Visitor {

    private final Browser browser;
    private final String address;
    private int moves;

    private Visitor(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** Begins an exercise. */
    static Visitor begins(Browser browser, Staging staging) {
        Answer begun = Answer.of(browser.post(
                "/s-entrainer/" + staging.exercise().code(),
                "person",
                staging.folder().code(),
                "stage",
                staging.stage().name()));
        return new Visitor(browser, begun.location());
    }

    /** Begins it and makes these moves. */
    static Visitor after(Browser browser, Staging staging, List<Move> moves) {
        Visitor visitor = begins(browser, staging);
        moves.forEach(visitor::make);
        return visitor;
    }

    /** The secret part of the address. */
    String token() {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    String address() {
        return address;
    }

    /** The address of a screen. */
    String at(String screen) {
        return address + "/" + screen;
    }

    /** A move, as the form of its screen sends it. */
    Answer make(Move move) {
        Answer made = Answer.of(browser.post(at(move.screen()), form(move)));
        moves++;
        return made;
    }

    /** Where the exercise stands, for whoever opens its address again. */
    String location() {
        return page(address).location();
    }

    /** The page where it stands. */
    String here() {
        return page(location()).body();
    }

    Answer page(String path) {
        return Answer.of(browser.get(path));
    }

    /** What the form of a screen sends. */
    String[] form(Move move) {
        return form(moves, move);
    }

    /** The same, after so many moves. */
    static String[] form(int moves, Move move) {
        List<String> form = new ArrayList<>(List.of("moves", String.valueOf(moves)));
        String on = Optional.ofNullable(move.on()).orElse("");
        switch (move.act()) {
            case GO -> form.addAll(List.of("link", on));
            case HINT -> form.addAll(List.of("hint", on));
            case REPAIR -> form.addAll(List.of("repair", on));
            case SEND -> {}
        }
        move.typed().forEach((name, value) -> {
            for (String each : value.split(",", -1)) {
                form.addAll(List.of(name, each));
            }
        });
        return form.toArray(String[]::new);
    }

    /** The moves that lead to each screen, by the right way or by a trap. */
    static Map<String, List<Move>> ways(Staging staging) {
        Map<String, List<Move>> ways = new LinkedHashMap<>();
        note(ways, staging, Perfect.run(staging));
        for (Trial trial : Trial.all(staging)) {
            List<Move> moves = new ArrayList<>(trial.moves());
            moves.addAll(Perfect.from(staging, moves));
            note(ways, staging, moves);
        }
        return ways;
    }

    private static void note(Map<String, List<Move>> ways, Staging staging, List<Move> moves) {
        for (int made = 0; made <= moves.size(); made++) {
            List<Move> way = moves.subList(0, made);
            ways.putIfAbsent(Play.of(staging, way).screen().id(), way);
        }
    }
}
