package fr.passerelle.directory.find;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Language;
import fr.passerelle.design.Pages;
import fr.passerelle.directory.Offer;
import fr.passerelle.directory.Whereabouts;
import fr.passerelle.identity.Open;
import fr.passerelle.kernel.Now;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives the code with which another site shows the public search in its own page. */
@Controller
class EmbedPlaces {

    private static final String PAGE = "directory/find/embed-places";

    private final Whereabouts whereabouts;
    private final Now now;

    EmbedPlaces(Whereabouts whereabouts, Now now) {
        this.whereabouts = whereabouts;
        this.now = now;
    }

    /** What the frame shows first. */
    record EmbedForm(
            @Nullable @Size(max = 80, message = "{too-long}")
            String ou,

            Offer.@Nullable Service service,

            @Nullable @Min(value = 1, message = "{radius}") @Max(value = 200, message = "{radius}")
            Integer rayon,

            @Nullable Language parle) {

        String where() {
            return ou == null ? "" : ou.strip();
        }
    }

    @Open
    @GetMapping("/lieux/integrer")
    ModelAndView embed(@Valid @ModelAttribute("form") EmbedForm form, BindingResult errors) {
        PlaceWords words = new PlaceWords(Frame.current().language(), now.local());
        Fields fields = errors.hasErrors() ? Fields.blank() : Fields.of(form);
        for (FieldError error : errors.getFieldErrors()) {
            fields = fields.and(error.getField(), words.of(FindPlaces.problem(error)));
        }
        if (!form.where().isEmpty() && whereabouts.spot(form.where()).isEmpty()) {
            fields = fields.and("ou", words.of("problem.commune"));
        }
        if (fields.hasErrors()) {
            return Pages.refuse(PAGE, "words", words, "fields", fields, "address", null, "code", null);
        }
        String address = address(form);
        return Pages.show(PAGE, "words", words, "fields", fields, "address", address, "code", code(words, address));
    }

    private static String address(EmbedForm form) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(Links.EMBEDDED + "/lieux");
        if (!form.where().isEmpty()) {
            uri.queryParam("ou", "{ou}");
        }
        if (form.service() != null) {
            uri.queryParam("service", form.service());
        }
        if (form.rayon() != null) {
            uri.queryParam("rayon", form.rayon());
        }
        if (form.parle() != null) {
            uri.queryParam("langue", form.parle().code());
        }
        Object[] values = form.where().isEmpty() ? new Object[0] : new Object[] {form.where()};
        return uri.encode().buildAndExpand(values).toUriString();
    }

    private static String code(PlaceWords words, String address) {
        String site =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return "<iframe src=\"" + HtmlUtils.htmlEscape(site + address) + "\" title=\""
                + words.of("embed.title-of-frame")
                + "\" width=\"100%\" height=\"900\" loading=\"lazy\" style=\"border:0\"></iframe>";
    }
}
