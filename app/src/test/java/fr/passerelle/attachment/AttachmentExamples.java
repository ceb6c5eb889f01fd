package fr.passerelle.attachment;

import fr.passerelle.identity.Viewer;
import fr.passerelle.testing.RouteExamples;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A paper of the canary. */
@Component
class AttachmentExamples implements RouteExamples {

    private final Attachments attachments;

    AttachmentExamples(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        try {
            Attachment kept = attachments.keep(worker, person, Papers.pdf(1));
            return Map.of(
                    "/personnes/{person}/pieces/{piece}",
                    Map.of("piece", kept.id().toString()),
                    "/personnes/{person}/pieces/{piece}/feuilles/{sheet}",
                    Map.of("piece", kept.id().toString(), "sheet", "1"));
        } catch (RefusedFile refused) {
            throw new IllegalStateException(refused);
        }
    }
}
