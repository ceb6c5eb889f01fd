package fr.passerelle.mandate.view;

import fr.passerelle.design.Fields;
import fr.passerelle.kernel.Now;
import fr.passerelle.mandate.KeptMandates;
import fr.passerelle.mandate.Mandate;
import fr.passerelle.mandate.Proofs;
import fr.passerelle.mandate.Signatories;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the page of a signed mandate shows. */
@Component
class MandatePage {

    static final String TEMPLATE = "mandate/view/mandate";

    private final KeptMandates kept;
    private final Signatories signatories;
    private final Now now;

    MandatePage(KeptMandates kept, Signatories signatories, Now now) {
        this.kept = kept;
        this.signatories = signatories;
        this.now = now;
    }

    ModelAndView fill(ModelAndView page, Mandate mandate, Fields fields) {
        return page.addObject("person", signatories.of(mandate.person()))
                .addObject("mandate", mandate)
                .addObject("document", Objects.requireNonNull(mandate.document()))
                .addObject("drawing", Proofs.picture(mandate))
                .addObject("acts", kept.acts(mandate.id()))
                .addObject("at", now.instant())
                .addObject("fields", fields);
    }
}
