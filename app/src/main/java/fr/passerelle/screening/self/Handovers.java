package fr.passerelle.screening.self;

import fr.passerelle.kernel.LinkSecret;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.screening.Screening;
import fr.passerelle.screening.Screenings;
import fr.passerelle.territory.Territories;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addresses under which a person answers without an account: secret, for two hours, one at a time for a screening. */
@Component
class Handovers {

    private static final Duration LIFE = Duration.ofHours(2);

    private final JdbcClient jdbc;
    private final Screenings screenings;
    private final Now now;
    private final String address;

    Handovers(
            JdbcClient jdbc,
            Screenings screenings,
            Now now,
            @Value("${passerelle.public-url:http://localhost:8080}") String address) {
        this.jdbc = jdbc;
        this.screenings = screenings;
        this.now = now;
        this.address = address;
    }

    /**
     * A device in the person's hands.
     *
     * @param firstName all that the screen says of who she is
     */
    record Lent(Screening screening, String firstName) {

        UUID person() {
            return screening.person();
        }
    }

    /** A new address for that screening, as a path of this site; the ones before stop working. */
    String lend(Screening screening) {
        String token = LinkSecret.fresh();
        jdbc.sql("delete from screening_handover where screening_id = ?")
                .param(screening.id())
                .update();
        jdbc.sql("insert into screening_handover (token_hash, screening_id, expires_at) values (?, ?, ?)")
                .params(
                        LinkSecret.hash(token),
                        screening.id(),
                        Timestamp.from(now.instant().plus(LIFE)))
                .update();
        return "/t/" + Territories.required().code() + "/reperage/" + token;
    }

    /** The same address, for another device. */
    String whole(String path) {
        return address + path;
    }

    /** What is behind a token; an unknown, ended or expired one is absent. */
    Lent behind(String token) {
        record Row(UUID screeningId, UUID personId, String firstName) {}
        Row row = jdbc.sql("""
                        select h.screening_id, s.person_id, coalesce(p.first_name, split_part(p.display_name, ' ', 1)) as first_name
                        from screening_handover h
                        join screening_screening s on s.id = h.screening_id
                        join people_person p on p.id = s.person_id
                        where h.token_hash = ? and h.expires_at > ?
                        """)
                .params(LinkSecret.hash(token), Timestamp.from(now.instant()))
                .query(Row.class)
                .optional()
                .orElseThrow(NotFound::new);
        return new Lent(screenings.required(row.personId(), row.screeningId()), row.firstName());
    }

    /** The device is given back: the address stops working. */
    void end(String token) {
        jdbc.sql("delete from screening_handover where token_hash = ?")
                .param(LinkSecret.hash(token))
                .update();
    }
}
