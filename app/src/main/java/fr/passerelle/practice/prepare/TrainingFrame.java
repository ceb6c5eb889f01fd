package fr.passerelle.practice.prepare;

import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.instrument.Action.Kind;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.people.InnerTab;
import fr.passerelle.plan.ActionWay;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Where trainings stand in a dossier: beside the plan. */
@Component
class TrainingFrame {

    private final DossierFrame frame;

    TrainingFrame(DossierFrame frame) {
        this.frame = frame;
    }

    @Bean
    static InnerTab trainingInnerTab() {
        return new InnerTab("/plan", 20, "Entraînement", PrepareTraining.PATH, Action.PREPARE_PRACTICE);
    }

    @Bean
    static ActionWay prepareFromPlan() {
        return new ActionWay(Kind.PRACTICE, "hand", "Préparer un entraînement", PrepareTraining.PATH + "/preparer");
    }

    /** What stands around the page. */
    DossierFrame.Around of(Viewer viewer, UUID person) {
        return frame.of(viewer, person, PrepareTraining.PATH);
    }
}
