package fr.passerelle.correspondence.write;

import fr.passerelle.correspondence.Departures;
import fr.passerelle.correspondence.Preview;
import fr.passerelle.correspondence.Progress;
import fr.passerelle.correspondence.Writing;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.DossierFrame;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a message or a letter is read over. */
@Component
class ReadOver {

    private final Departures departures;
    private final Preview preview;
    private final Progress progress;
    private final DossierFrame frame;
    private final Now now;

    ReadOver(Departures departures, Preview preview, Progress progress, DossierFrame frame, Now now) {
        this.departures = departures;
        this.preview = preview;
        this.progress = progress;
        this.frame = frame;
        this.now = now;
    }

    ModelAndView page(Viewer viewer, Writing writing, Fields fields) {
        return Pages.answer(
                fields.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                "correspondence/write/message",
                "around",
                frame.of(viewer, writing.personId(), "/messages"),
                "fields",
                fields,
                "shown",
                progress.of(writing),
                "read",
                preview.of(writing),
                "leaves",
                leaves(writing),
                "signature",
                departures.needsSignature(writing));
    }

    /** « Partira dès que possible », or the day and hour. */
    private String leaves(Writing writing) {
        if (writing.letter()) {
            return "";
        }
        Instant at = departures.window(writing).next(now.instant());
        return at.isAfter(now.instant()) ? "Partira " + French.moment(at) + "." : "Partira tout de suite.";
    }
}
