package fr.passerelle.audit;

import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.demo.DemoWorld.Act;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/** Writes in the journal of the demonstration what its professionals are said to have done, in the order of time. */
@Component
class DemoJournal implements DemoStep {

    private final Journal journal;

    DemoJournal(Journal journal) {
        this.journal = journal;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public void load(DemoWorld world) {
        world.acts.stream().sorted(Comparator.comparing(Act::at)).forEach(act -> {
            Actor actor = new Actor(act.by().account(), act.by().organisation());
            journal.append(act.at(), actor, new Entry(act.verb(), act.dossier(), act.subject(), act.reason()));
        });
    }
}
