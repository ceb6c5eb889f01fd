package fr.passerelle.permanence.calendar;

import fr.passerelle.identity.Open;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.permanence.Occurrences;
import fr.passerelle.permanence.Permanence;
import fr.passerelle.permanence.Permanences;
import fr.passerelle.territory.Territories;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** The dates of twelve months for everybody’s calendar: of the territory, or of one place. A calendar that asks again and finds nothing new gets nothing. */
@Controller
class SubscribeToWeek {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Permanences permanences;
    private final Now now;
    private final String origin;

    SubscribeToWeek(Permanences permanences, Now now, @Value("${passerelle.origin}") String origin) {
        this.permanences = permanences;
        this.now = now;
        this.origin = origin;
    }

    @Open
    @GetMapping("/permanences/territoire.ics")
    @Nullable
    ResponseEntity<String> territory(WebRequest request) {
        String name = "Permanences, " + Territories.required().name();
        return answer(request, name, permanences.all());
    }

    @Open
    @GetMapping("/permanences/lieux/{place}/agenda.ics")
    @Nullable
    ResponseEntity<String> place(WebRequest request, @PathVariable UUID place) {
        List<Permanence> there = permanences.all().stream()
                .filter(each -> each.spot() != null && each.spot().place().equals(place))
                .toList();
        if (there.isEmpty()) {
            throw new NotFound();
        }
        return answer(request, "Permanences, " + there.get(0).where(), there);
    }

    private @Nullable ResponseEntity<String> answer(WebRequest request, String name, List<Permanence> held) {
        LocalDate today = now.today();
        Ics ics = new Ics(name, origin);
        held.stream()
                .filter(Permanence::shown)
                .forEach(permanence -> Occurrences.of(permanence.schedule(), today, today.plusYears(1))
                        .forEach(occurrence -> ics.add(permanence, occurrence)));
        String text = ics.end();
        // Weak, since a strong one would keep the server from compressing.
        String etag = "W/\"" + DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8)) + "\"";
        if (request.checkNotModified(etag)) {
            return null;
        }
        return ResponseEntity.ok()
                .eTag(etag)
                .cacheControl(CacheControl.noCache())
                .contentType(CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("permanences.ics")
                                .build()
                                .toString())
                .body(text);
    }
}
