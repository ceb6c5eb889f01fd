package fr.passerelle.practice.group;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.exercise.Move;
import fr.passerelle.exercise.Perfect;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.PersonCodes;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The test vocabulary of a group: opened by a professional, joined and played through the public pages. */
@Component
class Room {

    static final String EXERCISE = "declaration-trimestrielle";

    private final Browser browser;
    private final Groups groups;
    private final Seating seating;

    Room(Browser browser, Groups groups, Seating seating) {
        this.browser = browser;
        this.groups = groups;
        this.seating = seating;
    }

    /** Opens a group through its page. */
    Group open(Viewer animator) {
        Answer begun = Answer.of(
                browser.post(animator, LeadGroup.PATH, "exercice", EXERCISE, "person", "lina", "stage", "HELPED"));
        assertThat(begun.status()).isEqualTo(303);
        return read(animator, begun.location());
    }

    Group read(Viewer animator, String path) {
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        return Territories.in(House.SOUTH, () -> groups.find(animator, id));
    }

    /** Types the code as somebody would, with a space. */
    Answer join(Group group) {
        return Answer.of(browser.post(
                "/s-entrainer/groupe", "code", PersonCodes.words(group.code()).toLowerCase()));
    }

    /** Takes a place and gives the address of its exercise. */
    String seat(Group group) {
        Answer joined = join(group);
        assertThat(joined.status()).isEqualTo(303);
        return joined.location().replace("/groupe/", "/exercice/");
    }

    /** The right moves. */
    List<Move> way(Group group) {
        return Territories.in(House.SOUTH, () -> Perfect.run(seating.staging(group)));
    }

    /** Plays the first moves. */
    void play(String address, List<Move> moves) {
        for (int done = 0; done < moves.size(); done++) {
            assertThat(make(address, moves.get(done), done).status()).isEqualTo(303);
        }
    }

    /** One move, that many having come before. */
    Answer make(String address, Move move, int before) {
        List<String> form = new ArrayList<>(List.of("moves", String.valueOf(before)));
        if (move.act() == Move.Act.GO) {
            form.addAll(List.of("link", String.valueOf(move.on())));
        }
        move.typed().forEach((name, value) -> {
            for (String each : value.split(",", -1)) {
                form.addAll(List.of(name, each));
            }
        });
        return Answer.of(browser.post(address + "/" + move.screen(), form.toArray(String[]::new)));
    }

    /** Where the exercise of that address stands: the end of the path to its screen. */
    String screen(String address) {
        String at = Answer.of(browser.get(address)).location();
        return at.substring(at.lastIndexOf('/') + 1);
    }

    Answer ask(Viewer animator, Group group, String act, String... namesAndValues) {
        return Answer.of(browser.post(animator, group.path() + "/" + act, namesAndValues));
    }

    /** The page of whoever leads, with plain spaces. */
    String page(Viewer animator, Group group) {
        Answer page = Answer.of(browser.get(animator, group.path()));
        assertThat(page.status()).as(page.why()).isEqualTo(200);
        return page.body().replace('\u00a0', ' ');
    }
}
