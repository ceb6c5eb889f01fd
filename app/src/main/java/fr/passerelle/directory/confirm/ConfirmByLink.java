package fr.passerelle.directory.confirm;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.directory.PlaceSignals;
import fr.passerelle.directory.PlaceStore;
import fr.passerelle.directory.StoredPlace;
import fr.passerelle.identity.Open;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.LinkSecret;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The people of a place say in one click that its page is right, or what is wrong, by the link they received. Opening the link changes nothing,
 * so that a mail scanner cannot answer in their place; an answer is given once.
 */
@Controller
class ConfirmByLink {

    private static final String PAGE = "directory/confirm/confirm-by-link";

    private final PlaceStore places;
    private final PlaceSignals signals;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Now now;

    ConfirmByLink(PlaceStore places, PlaceSignals signals, JdbcClient jdbc, Journal journal, Now now) {
        this.places = places;
        this.signals = signals;
        this.jdbc = jdbc;
        this.journal = journal;
        this.now = now;
    }

    /** What the people of the place may answer. */
    enum Answer {
        RIGHT("Merci. La page dit maintenant que vous l’avez vérifiée aujourd’hui."),
        WRONG("Merci. Les personnes qui tiennent l’annuaire vont vérifier et corriger la page."),
        CLOSED("Merci. Les personnes qui tiennent l’annuaire vont vérifier et le dire sur la page."),
        STOP(
                "C’est noté\u00a0: nous ne vous écrirons plus. La page reste, et vous pouvez toujours y signaler une erreur.");

        private final String thanks;

        Answer(String thanks) {
            this.thanks = thanks;
        }
    }

    record AnswerForm(
            @NotNull(message = "Choisissez une réponse.") @Nullable
            Answer answer,

            @Size(max = 500, message = "500 caractères au plus.")
            String words) {

        AnswerForm {
            words = Objects.requireNonNullElse(words, "").strip();
        }
    }

    private record Asked(UUID place, boolean answered) {}

    /**
     * What the page shows.
     *
     * @param answered whether an answer was given already
     */
    record Sight(StoredPlace place, boolean answered, LocalDate today) {}

    @Open(french = true)
    @GetMapping("/t/{territory}/verification-lieu/{token}")
    ModelAndView show(@PathVariable String token) {
        return page(HttpStatus.OK, sight(token), Fields.blank());
    }

    @Open(french = true)
    @PostMapping("/t/{territory}/verification-lieu/{token}")
    ModelAndView answer(
            @PathVariable String territory,
            @PathVariable String token,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors) {
        Sight sight = sight(token);
        Answer answer = form.answer();
        if (sight.answered()) {
            throw new NotFound();
        }
        if (answer == Answer.WRONG && form.words().isEmpty()) {
            errors.rejectValue("words", "none", "Dites ce qu’il faut changer.");
        }
        if (errors.hasErrors() || answer == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, sight, Fields.of(errors));
        }
        UUID place = sight.place().id();
        jdbc.sql("update directory_ask set answered_at = ?, answer = ? where token_hash = ? and answered_at is null")
                .params(Timestamp.from(now.instant()), answer.name(), LinkSecret.hash(token))
                .update();
        switch (answer) {
            case RIGHT -> confirm(place);
            case STOP ->
                jdbc.sql("update directory_place set never_ask = true where id = ?")
                        .param(place)
                        .update();
            case WRONG, CLOSED -> report(place, answer == Answer.CLOSED ? "CLOSED" : "OTHER", form.words());
        }
        journal.record(Actor.SYSTEM, Entry.of("place.answered-" + answer.name().toLowerCase(Locale.ROOT), place));
        return Pages.go("/t/" + territory + "/verification-lieu/" + token, answer.thanks);
    }

    private Sight sight(String token) {
        Asked asked = jdbc.sql("""
                        select place_id as place, answered_at is not null as answered from directory_ask where token_hash = ? and expires_at > ?
                        """)
                .params(LinkSecret.hash(token), Timestamp.from(now.instant()))
                .query(Asked.class)
                .optional()
                .orElseThrow(NotFound::new);
        return new Sight(places.find(asked.place()).orElseThrow(NotFound::new), asked.answered(), now.today());
    }

    private void confirm(UUID place) {
        jdbc.sql(
                        "update directory_place set confirmed_on = ?, confirmed_by = 'PEOPLE', version = version + 1 where id = ?")
                .params(now.today(), place)
                .update();
        jdbc.sql("insert into directory_confirmation (id, place_id, at) values (?, ?, ?)")
                .params(Ids.next(), place, Timestamp.from(now.instant()))
                .update();
    }

    private void report(UUID place, String kind, String words) {
        String said = ("Dit par le lieu lui-même. " + words).strip();
        jdbc.sql("insert into directory_mistake (id, place_id, kind, words, sent_at) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), place, kind, said, Timestamp.from(now.instant()))
                .update();
        signals.refresh(place);
    }

    private static ModelAndView page(HttpStatus status, Sight sight, Fields fields) {
        return Pages.answer(status, PAGE, "sight", sight, "fields", fields);
    }
}
