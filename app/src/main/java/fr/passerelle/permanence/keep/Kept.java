package fr.passerelle.permanence.keep;

import fr.passerelle.directory.Keepers;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.permanence.Permanence;
import fr.passerelle.permanence.Permanences;
import fr.passerelle.permanence.Slot;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may keep which permanence, and how it is written down. */
@Component
class Kept {

    private final JdbcClient jdbc;
    private final Permanences permanences;
    private final Keepers keepers;
    private final Now now;

    Kept(JdbcClient jdbc, Permanences permanences, Keepers keepers, Now now) {
        this.jdbc = jdbc;
        this.permanences = permanences;
        this.keepers = keepers;
        this.now = now;
    }

    /** Whether who looks keeps those of everybody. */
    static boolean keepsAll(Viewer viewer) {
        return viewer.may(Action.PUBLISH_WEEK);
    }

    /** Those that who looks may change. */
    List<Permanence> of(Viewer viewer) {
        return keepsAll(viewer) ? permanences.all() : permanences.of(viewer.organisation());
    }

    /** One of them; those of another structure are absent. */
    Permanence one(Viewer viewer, UUID id) {
        return permanences
                .one(id)
                .filter(known -> keepsAll(viewer) || known.organisation().equals(viewer.organisation()))
                .orElseThrow(NotFound::new);
    }

    /** Whether who looks may receive at that place; from afar, everybody may. */
    boolean mayReceiveAt(Viewer viewer, @Nullable UUID place) {
        return place == null || keepsAll(viewer) || keepers.keeps(viewer.organisation(), place);
    }

    void add(UUID id, Viewer viewer, KeepForm form, List<Slot> slots) {
        Map<String, @Nullable Object> row = row(id, viewer, form);
        UUID organisation = keepsAll(viewer) && form.structure() != null ? form.structure() : viewer.organisation();
        row.put("organisation", organisation);
        row.put("place", form.lieu());
        jdbc.sql("""
                        insert into permanence_permanence (id, organisation, place_id, link, title, services, words, languages, by_appointment,
                            booking, phone, rhythms, valid_from, valid_to, public_holidays, school_holidays, changed_at, changed_by)
                        values (:id, :organisation, :place, :link, :title, cast(:services as text[]), :words, cast(:languages as text[]),
                            :appointment, :booking, :phone, cast(:rhythms as text[]), :from, :until, :public, :school, :at, :by)
                        """).params(row).update();
        write(id, slots);
    }

    /** False when somebody else changed it since it was read. */
    boolean change(Permanence known, Viewer viewer, KeepForm form, List<Slot> slots) {
        Map<String, @Nullable Object> row = row(known.id(), viewer, form);
        row.put("version", form.version() == null ? -1 : form.version());
        int changed = jdbc.sql("""
                        update permanence_permanence set link = :link, title = :title, services = cast(:services as text[]), words = :words,
                            languages = cast(:languages as text[]), by_appointment = :appointment, booking = :booking, phone = :phone,
                            rhythms = cast(:rhythms as text[]), valid_from = :from, valid_to = :until, public_holidays = :public,
                            school_holidays = :school, changed_at = :at, changed_by = :by, version = version + 1
                        where id = :id and version = :version
                        """).params(row).update();
        if (changed == 0) {
            return false;
        }
        jdbc.sql("delete from permanence_slot where permanence_id = ?")
                .param(known.id())
                .update();
        write(known.id(), slots);
        return true;
    }

    /** Takes note that something of it changed: calendars read it again. */
    void touch(UUID id, Viewer viewer) {
        jdbc.sql("update permanence_permanence set changed_at = ?, changed_by = ?, version = version + 1 where id = ?")
                .params(Timestamp.from(now.instant()), viewer.id(), id)
                .update();
    }

    private void write(UUID id, List<Slot> slots) {
        slots.forEach(
                slot -> jdbc.sql("insert into permanence_slot (permanence_id, day, starts, ends) values (?, ?, ?, ?)")
                        .params(id, slot.day().getValue(), slot.start(), slot.end())
                        .update());
    }

    private Map<String, @Nullable Object> row(UUID id, Viewer viewer, KeepForm form) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", id);
        row.put("link", KeepForm.text(form.link()));
        row.put("title", form.title().strip());
        row.put("services", KeepForm.names(form.services()));
        row.put("words", KeepForm.text(form.words()));
        row.put("languages", KeepForm.names(form.languages()));
        row.put("appointment", form.byAppointment());
        row.put("booking", KeepForm.text(form.booking()));
        row.put("phone", KeepForm.text(form.phone()));
        row.put("rhythms", KeepForm.names(form.rhythms()));
        row.put("from", Objects.requireNonNull(form.from()));
        row.put("until", form.until());
        row.put("public", form.publicHolidays() != null);
        row.put("school", Objects.requireNonNull(form.school()).name());
        row.put("at", Timestamp.from(now.instant()));
        row.put("by", viewer.id());
        return row;
    }
}
