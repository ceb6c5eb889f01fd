package fr.passerelle.vault.fit;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.attachment.Attachments;
import fr.passerelle.attachment.Papers;
import fr.passerelle.attachment.RefusedFile;
import fr.passerelle.identity.Viewer;
import fr.passerelle.testing.RouteExamples;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A paper of the canary, as a site wants it, and a version kept beside it. */
@Component
class AdaptExamples implements RouteExamples {

    private final Attachments attachments;
    private final Versions versions;
    private final Adapted adapted;

    AdaptExamples(Attachments attachments, Versions versions, Adapted adapted) {
        this.attachments = attachments;
        this.versions = versions;
        this.adapted = adapted;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        Attachment paper = kept(worker, person);
        Choice choice = new Choice(List.of(paper.id()), Wish.pdf(Weight.MB));
        UUID version = versions.keep(
                worker.id(),
                person,
                choice,
                FitTests.files(adapted.of(person, choice)),
                adapted.papers(person, choice));
        String here = AdaptPapers.PATH + "/{choice}";
        return Map.of(
                here,
                Map.of("choice", choice.text()),
                here + "/fichier",
                Map.of("choice", choice.text()),
                here + "/avant/{leaf}",
                Map.of("choice", choice.text(), "leaf", "1"),
                here + "/apres/{leaf}",
                Map.of("choice", choice.text(), "leaf", "1"),
                AdaptPapers.PATH + "/versions/{version}/effacer",
                Map.of("version", version.toString()));
    }

    private Attachment kept(Viewer worker, UUID person) {
        try {
            return attachments.keep(worker, person, Papers.pdf(1));
        } catch (RefusedFile refused) {
            throw new IllegalStateException(refused);
        }
    }
}
