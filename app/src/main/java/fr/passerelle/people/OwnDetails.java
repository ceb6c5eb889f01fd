package fr.passerelle.people;

import fr.passerelle.people.Situation.Channel;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person sees of her own identity, and what she may change by herself: how to reach her, never what protects her. */
@Component
public class OwnDetails {

    private final JdbcClient jdbc;

    OwnDetails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Her details. Where she lives is left out: a screen is easily read by somebody else.
     *
     * @param phone E.164, as the second number
     * @param neverWrite whether she asked, with a professional, never to be written to; she alone does not undo it
     */
    public record Details(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String birthName,
            @Nullable LocalDate birthDate,
            @Nullable String phone,
            @Nullable String phone2,
            @Nullable String email,
            @Nullable Channel preferred,
            @Nullable String safeHours,
            boolean neverWrite,
            boolean neverCall) {}

    /** The details of a person. */
    public Details of(UUID person) {
        return jdbc.sql("""
                        select first_name, last_name, birth_name, birth_date, phone, phone_2 as phone2, email,
                               preferred_channel as preferred, safe_hours, never_write, never_call
                        from people_person where id = ?
                        """).param(person).query(Details.class).single();
    }

    /** Changes her numbers and her address for e-mail; a form that a professional has open since finds that the file changed. */
    public void reach(UUID person, @Nullable String phone, @Nullable String phone2, @Nullable String email) {
        jdbc.sql("update people_person set phone = ?, phone_2 = ?, email = ?, version = version + 1 where id = ?")
                .params(phone, phone2, email, person)
                .update();
    }

    /** Changes how and when she likes to be reached. */
    public void prefer(UUID person, @Nullable Channel channel, @Nullable String safeHours) {
        jdbc.sql("update people_person set preferred_channel = ?, safe_hours = ?, version = version + 1 where id = ?")
                .params(channel == null ? null : channel.name(), safeHours, person)
                .update();
    }
}
