package fr.passerelle.observatory;

import fr.passerelle.directory.Commune;
import fr.passerelle.directory.Communes;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells where people are accompanied although no place of the directory is near. */
@Component
class Coverage {

    /** Metres beyond which a place is far. */
    private static final int FAR = 10_000;

    private final ObjectProvider<Communes> communes;
    private final JdbcClient jdbc;

    Coverage(ObjectProvider<Communes> communes, JdbcClient jdbc) {
        this.communes = communes;
        this.jdbc = jdbc;
    }

    /** Those of the communes, by INSEE code, that have no place within ten kilometres of their centre. */
    List<String> withoutPlace(List<String> codes) {
        Communes reference = communes.getIfAvailable();
        if (reference == null) {
            return List.of();
        }
        List<String> known = new ArrayList<>();
        List<Double> latitudes = new ArrayList<>();
        List<Double> longitudes = new ArrayList<>();
        for (String code : codes) {
            reference.byCode(code).map(Commune::centre).ifPresent(centre -> {
                known.add(code);
                latitudes.add(centre.latitude());
                longitudes.add(centre.longitude());
            });
        }
        return jdbc.sql("""
                        select c.code from unnest(:codes::text[], :latitudes::float8[], :longitudes::float8[]) as c (code, latitude, longitude)
                        where not exists (
                            select 1 from directory_place p
                            where p.shown
                              and p.latitude between c.latitude - 0.1 and c.latitude + 0.1
                              and p.longitude between c.longitude - 0.16 and c.longitude + 0.16
                              and earth_distance(ll_to_earth(p.latitude, p.longitude), ll_to_earth(c.latitude, c.longitude)) <= :far)
                        order by c.code
                        """)
                .param("codes", known.toArray(String[]::new))
                .param("latitudes", latitudes.toArray(Double[]::new))
                .param("longitudes", longitudes.toArray(Double[]::new))
                .param("far", FAR)
                .query(String.class)
                .list();
    }
}
