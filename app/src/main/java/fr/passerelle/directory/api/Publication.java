package fr.passerelle.directory.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.passerelle.directory.StoredPlace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** The state of the published directory: its tag, what left it, the services given at its places. */
@Component
class Publication {

    private final JdbcClient jdbc;

    Publication(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A place that is published no more.
     *
     * @param removedAt null when two descriptions of one place were linked
     * @param replacedBy the place that stands for it now, or null
     */
    record Removed(
            UUID id,
            @JsonProperty("removed_at") @Nullable Instant removedAt,
            @JsonProperty("replaced_by") @Nullable UUID replacedBy) {}

    /** Whether the reader has this very state already: the answer is then made. */
    boolean known(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePublic().getHeaderValue());
        return new ServletWebRequest(request, response).checkNotModified(tag());
    }

    /** Weak, for the bytes may differ; each change of a place or of a service adds to its version. */
    private String tag() {
        return jdbc.sql("""
                        select 'W/"' || md5(concat_ws(' ', (select concat_ws(' ', count(*), count(*) filter (where shown), sum(version),
                            max(imported_at), max(gone_at), max(confirmed_on)) from directory_place),
                            (select concat_ws(' ', count(*), sum(version), max(imported_at), max(gone_at)) from directory_service))) || '"'
                        """).query(String.class).single();
    }

    /** The places published no more since then: gone from their source, ended, or linked to the one that stands for them. */
    List<Removed> removed(Instant since) {
        return jdbc.sql("""
                        select id, coalesce(gone_at, changed_at) as removed_at, coalesce(linked_to, replaced_by) as replaced_by
                        from directory_place
                        where not shown and greatest(gone_at, changed_at) >= ?
                        order by removed_at nulls last, id
                        """)
                .param(Timestamp.from(since))
                .query((row, i) -> new Removed(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("removed_at") == null
                                ? null
                                : row.getTimestamp("removed_at").toInstant(),
                        row.getObject("replaced_by", UUID.class)))
                .list();
    }

    /** The services described apart at these places. */
    Map<UUID, List<GivenService>> services(List<StoredPlace> places) {
        UUID[] ids = places.stream().map(StoredPlace::id).toArray(UUID[]::new);
        return jdbc
                .sql("select * from directory_service where place_id = any(?) and gone_at is null order by name, id")
                .param(ids)
                .query(GivenService::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(GivenService::placeId));
    }
}
