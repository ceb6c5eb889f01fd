package fr.passerelle.people.register;

import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.CommuneChoice.Commune;
import fr.passerelle.people.PersonCorrected;
import fr.passerelle.people.Situation.Channel;
import fr.passerelle.people.Situation.Need;
import fr.passerelle.people.register.PersonRules.Understood;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes persons. */
@Component
class People {

    /** A review of « ne jamais écrire » that nobody dated comes back after a year. */
    private static final int REVIEW_AFTER_MONTHS = 12;

    private static final String REGISTER = """
            insert into people_person (
                id, display_name, pseudonym, first_name, last_name, birth_name, birth_date, sex, phone, phone_2, email,
                preferred_channel, possible_channels, safe_hours, contact_note,
                never_write, never_call, never_reason, never_since, never_review_on,
                housing, address, address_protected, commune_name, commune_insee, latitude, longitude,
                languages, interpreter_needed, reading_comfort, needs,
                trusted_person, trusted_phone, protection, protection_by, created_at, created_by)
            values (
                :id, :displayName, :pseudonym, :firstName, :lastName, :birthName, :birthDate, :sex, :phone, :phone2, :email,
                :preferred, :possible, :safeHours, :contactNote,
                :neverWrite, :neverCall, :neverReason, case when :never then cast(:today as date) end, :neverReviewOn,
                :housing, :address, :addressProtected, :commune, :communeInsee, :latitude, :longitude,
                :languages, :interpreter, :reading, :needs,
                :trustedPerson, :trustedPhone, :protection, :protectionBy, :at, :account)
            """;

    private static final String FOLLOW = """
            insert into people_follow_up (id, person_id, team_id, starts_on, referent, created_at, created_by)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String CORRECT = """
            update people_person set
                display_name = :displayName, pseudonym = :pseudonym, first_name = :firstName, last_name = :lastName,
                birth_name = :birthName, birth_date = :birthDate, sex = :sex, phone = :phone, phone_2 = :phone2, email = :email,
                preferred_channel = :preferred, possible_channels = :possible, safe_hours = :safeHours,
                contact_note = :contactNote, never_write = :neverWrite, never_call = :neverCall, never_reason = :neverReason,
                never_since = case when :never then coalesce(never_since, :today) end, never_review_on = :neverReviewOn,
                housing = case when hidden then housing else :housing end,
                address = case when hidden then address else :address end,
                address_protected = case when hidden then address_protected else :addressProtected end,
                commune_name = case when hidden then commune_name else :commune end,
                commune_insee = case when hidden then commune_insee else :communeInsee end,
                latitude = case when hidden then latitude else cast(:latitude as double precision) end,
                longitude = case when hidden then longitude else cast(:longitude as double precision) end,
                languages = :languages, interpreter_needed = :interpreter, reading_comfort = :reading, needs = :needs,
                trusted_person = :trustedPerson, trusted_phone = :trustedPhone, protection = :protection,
                protection_by = :protectionBy, version = version + 1
            from (select id as same, address_protected and not :seesProtectedAddress as hidden from people_person) before
            where id = :id and same = :id and version = :version
            """;

    private final JdbcClient jdbc;
    private final Now now;
    private final ApplicationEventPublisher events;

    People(JdbcClient jdbc, Now now, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.now = now;
        this.events = events;
    }

    /** Adds a person, followed from today by the viewer's team. */
    void register(UUID person, PersonForm form, Understood understood, Viewer viewer, UUID followUp) {
        jdbc.sql(REGISTER)
                .paramSource(values(form, understood)
                        .addValue("id", person)
                        .addValue("at", Timestamp.from(now.instant()))
                        .addValue("account", viewer.id()))
                .update();
        jdbc.sql(FOLLOW)
                .params(followUp, person, viewer.team(), now.today())
                .params(viewer.may(Action.SCREEN) ? viewer.id() : null)
                .params(Timestamp.from(now.instant()), viewer.id())
                .update();
    }

    /**
     * Corrects what is known of a person. Where she lives stays as it was when the viewer could not read it.
     *
     * @return false when somebody else has changed the file since that version
     */
    boolean correct(UUID person, PersonForm form, Understood understood, boolean seesProtectedAddress) {
        boolean corrected = jdbc.sql(CORRECT)
                        .paramSource(values(form, understood)
                                .addValue("id", person)
                                .addValue("version", form.version())
                                .addValue("seesProtectedAddress", seesProtectedAddress))
                        .update()
                == 1;
        if (corrected) {
            events.publishEvent(new PersonCorrected(person));
        }
        return corrected;
    }

    private MapSqlParameterSource values(PersonForm form, Understood understood) {
        Commune commune = understood.commune();
        return never(form)
                .addValue("displayName", form.displayName())
                .addValue("pseudonym", !form.pseudonym().isEmpty())
                .addValue("firstName", text(form.firstName()))
                .addValue("lastName", text(form.lastName()))
                .addValue("birthName", text(form.birthName()))
                .addValue("birthDate", form.birthDate())
                .addValue("sex", name(form.sex()))
                .addValue("phone", understood.phone())
                .addValue("phone2", understood.phone2())
                .addValue("email", text(form.email().toLowerCase(Locale.ROOT)))
                .addValue("preferred", name(form.preferred()))
                .addValue(
                        "possible", form.possible().stream().map(Channel::name).toArray(String[]::new))
                .addValue("safeHours", text(form.safeHours()))
                .addValue("contactNote", text(form.contactNote()))
                .addValue("housing", name(form.housing()))
                .addValue("address", text(form.address()))
                .addValue("addressProtected", form.addressProtected())
                .addValue("commune", commune == null ? text(form.commune()) : commune.name())
                .addValue("communeInsee", commune == null ? text(form.communeInsee()) : commune.insee())
                .addValue("latitude", commune == null ? null : commune.latitude(), Types.DOUBLE)
                .addValue("longitude", commune == null ? null : commune.longitude(), Types.DOUBLE)
                .addValue("languages", form.languages().toArray(String[]::new))
                .addValue("interpreter", form.interpreter())
                .addValue("reading", name(form.reading()))
                .addValue("needs", form.needs().stream().map(Need::name).toArray(String[]::new))
                .addValue("trustedPerson", text(form.trustedPerson()))
                .addValue("trustedPhone", understood.trustedPhone())
                .addValue("protection", name(form.protection()))
                .addValue("protectionBy", text(form.protectionBy()));
    }

    private MapSqlParameterSource never(PersonForm form) {
        boolean never = form.neverWrite() || form.neverCall();
        return new MapSqlParameterSource()
                .addValue("neverWrite", form.neverWrite())
                .addValue("neverCall", form.neverCall())
                .addValue("never", never)
                .addValue("today", now.today())
                .addValue("neverReason", never ? text(form.neverReason()) : null)
                .addValue("neverReviewOn", never ? reviewOn(form) : null, Types.DATE);
    }

    private LocalDate reviewOn(PersonForm form) {
        return form.neverReviewOn() == null ? now.today().plusMonths(REVIEW_AFTER_MONTHS) : form.neverReviewOn();
    }

    private static @Nullable String text(String typed) {
        return typed.isEmpty() ? null : typed;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
