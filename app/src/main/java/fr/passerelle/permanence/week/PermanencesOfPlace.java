package fr.passerelle.permanence.week;

import fr.passerelle.design.Language;
import fr.passerelle.design.Words;
import fr.passerelle.directory.PlaceLinks;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On the page of a place: the way to its permanences, and its calendar. */
@Component
class PermanencesOfPlace implements PlaceLinks {

    private final JdbcClient jdbc;

    PermanencesOfPlace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PlaceLink> of(UUID place, Language language) {
        boolean any = jdbc.sql("""
                        select exists (select 1 from permanence_permanence m join directory_place p on p.id = m.place_id
                                       where m.withdrawn_at is null and coalesce(p.linked_to, p.id) = ?)
                        """).param(place).query(Boolean.class).single();
        if (!any) {
            return List.of();
        }
        Words words = Words.beside(PermanencesOfPlace.class, language);
        return List.of(
                new PlaceLink("cal", "/permanences", words.of("place.week")),
                new PlaceLink("down", "/permanences/lieux/" + place + "/agenda.ics", words.of("calendar")));
    }
}
