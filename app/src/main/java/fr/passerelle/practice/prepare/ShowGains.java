package fr.passerelle.practice.prepare;

import fr.passerelle.design.Fragments;
import fr.passerelle.exercise.Stage;
import fr.passerelle.practice.Run;
import fr.passerelle.practice.RunEnding;
import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** At the end of what was prepared with a professional: whether to show what was gained. Whoever does nothing shows nothing. */
@Component
class ShowGains implements RunEnding {

    private final Sessions sessions;
    private final Fragments fragments;

    ShowGains(Sessions sessions, Fragments fragments) {
        this.sessions = sessions;
        this.fragments = fragments;
    }

    /** Whether something was gained at home that can be shown: side by side, it is said aloud; watching gains nothing. */
    static boolean due(Prepared prepared, Run run) {
        return prepared.homework()
                && prepared.stage() != Stage.WATCH
                && run.staging().stage() == prepared.stage()
                && run.play().finished();
    }

    @Override
    public Optional<Content> ending(Run run) {
        return sessions.from(run)
                .filter(prepared -> prepared.stage() != Stage.WATCH)
                .map(prepared -> fragments.of(
                        "practice/prepare/ending",
                        "homework",
                        prepared.homework(),
                        "action",
                        OpenTraining.address(prepared) + "/montrer",
                        "run",
                        run.address().substring(run.address().lastIndexOf('/') + 1)));
    }
}
