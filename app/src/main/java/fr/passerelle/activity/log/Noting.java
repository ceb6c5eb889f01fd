package fr.passerelle.activity.log;

import fr.passerelle.activity.Accompaniment;
import fr.passerelle.activity.Accompaniment.Kind;
import fr.passerelle.activity.CommuneNames;
import fr.passerelle.activity.Setting;
import fr.passerelle.design.Fields;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import fr.passerelle.screening.Latest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Makes an accompaniment of what was typed: today's rules, the commune, the profile of the day. */
@Component
class Noting {

    private final Dossiers dossiers;
    private final CommuneNames communes;
    private final Latest screenings;
    private final JdbcClient jdbc;
    private final Now now;

    Noting(Dossiers dossiers, CommuneNames communes, Latest screenings, JdbcClient jdbc, Now now) {
        this.dossiers = dossiers;
        this.communes = communes;
        this.screenings = screenings;
        this.jdbc = jdbc;
        this.now = now;
    }

    /** A form not yet filled in: today, on the spot; from one's own earlier entry where there is one. */
    Map<String, Object> blank(@Nullable Map<String, Object> model) {
        Map<String, Object> values = new HashMap<>();
        values.put("kind", Kind.INDIVIDUAL);
        values.put("setting", Setting.PLACE);
        if (model != null) {
            values.putAll(model);
        }
        values.put("day", now.today());
        return values;
    }

    /** The fields with what is to be corrected. */
    Fields check(AccompanimentForm form, BindingResult errors) {
        Fields fields = Rules.check(form, now.today(), Fields.of(errors));
        return Rules.blank(form.commune()) || code(form.commune()).isPresent()
                ? fields
                : fields.and("commune", "Passerelle ne connaît pas cette commune : écrivez son nom ou son code INSEE.");
    }

    /** The accompaniment of a form that was accepted. */
    Accompaniment of(AccompanimentForm form, Viewer viewer, @Nullable UUID person) {
        boolean group = person == null && form.kind() == Kind.COLLECTIVE;
        return new Accompaniment(
                Ids.next(),
                person,
                Objects.requireNonNull(form.day()),
                Objects.requireNonNull(form.length()),
                Objects.requireNonNull(form.setting()),
                text(form.place()),
                commune(form, viewer, person),
                group ? Kind.COLLECTIVE : Kind.INDIVIDUAL,
                group ? Objects.requireNonNull(form.heads()) : 1,
                group ? form.ageCounts() : List.of(),
                form.themes(),
                form.operator(),
                text(form.procedure()),
                form.mode(),
                Objects.requireNonNullElse(form.materials(), List.of()),
                form.outcome(),
                form.redirection(),
                person == null ? null : text(form.nextStep()),
                person == null ? null : form.nextOn(),
                person == null ? null : screenings.profile(person).orElse(null),
                viewer.organisation(),
                viewer.team(),
                viewer.id());
    }

    /** The commune that was typed, else where the person lives, else where the organisation is. */
    private @Nullable String commune(AccompanimentForm form, Viewer viewer, @Nullable UUID person) {
        String typed = form.commune();
        if (typed != null && !typed.isBlank()) {
            return code(typed).orElse(null);
        }
        return Optional.ofNullable(person)
                .flatMap(dossiers::card)
                .map(Dossiers.Card::commune)
                .or(() -> jdbc.sql(
                                "select commune_insee from identity_organisation where id = ? and commune_insee is not null")
                        .param(viewer.organisation())
                        .query(String.class)
                        .optional())
                .orElse(null);
    }

    private Optional<String> code(@Nullable String typed) {
        return communes.code(Objects.requireNonNullElse(typed, ""));
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
