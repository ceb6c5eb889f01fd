package fr.passerelle.correspondence.write;

import fr.passerelle.correspondence.NeutralSubject;
import fr.passerelle.correspondence.Writing;
import fr.passerelle.correspondence.Writings;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Situation.Channel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message as typed.
 *
 * @param from the day before which it does not leave
 * @param until with {@code untilTime}, the event after which it makes no sense
 * @param confirmed true once the writer has said that what looks like a secret is none
 */
record MessageForm(
        @Nullable @NotNull(message = "Choisissez par où lui écrire.")
        Channel channel,

        @Nullable NeutralSubject subject,

        @NotBlank(message = "Écrivez le message.") @Size(max = 4_000, message = "Un message a 4 000 signes au plus.")
        String body,

        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalTime untilTime,
        @Nullable Boolean confirmed,
        @Nullable Long version) {

    MessageForm {
        body = body == null ? "" : body.strip();
    }

    Writings.Text text() {
        NeutralSubject shown = subject == null ? NeutralSubject.MESSAGE : subject;
        return new Writings.Text(
                Objects.requireNonNull(channel), channel == Channel.SMS ? "" : shown.words(), body, "");
    }

    Writings.Times times() {
        Instant first = from == null ? null : from.atStartOfDay(Now.PARIS).toInstant();
        LocalTime hour = untilTime == null ? LocalTime.of(23, 59) : untilTime;
        Instant last =
                until == null ? null : until.atTime(hour).atZone(Now.PARIS).toInstant();
        return new Writings.Times(first, last);
    }

    /** The fields of a draft, to correct it. */
    static Map<String, Object> of(Writing writing) {
        Map<String, Object> values = new HashMap<>();
        values.put("channel", writing.channel());
        Arrays.stream(NeutralSubject.values())
                .filter(subject -> subject.words().equals(writing.subject()))
                .findFirst()
                .ifPresent(subject -> values.put("subject", subject));
        values.put("body", writing.body());
        values.put("version", writing.version());
        if (writing.notBefore() != null) {
            values.put("from", LocalDate.ofInstant(writing.notBefore(), Now.PARIS));
        }
        if (writing.expiresAt() != null) {
            values.put("until", LocalDate.ofInstant(writing.expiresAt(), Now.PARIS));
            values.put("untilTime", LocalTime.ofInstant(writing.expiresAt(), Now.PARIS));
        }
        return values;
    }
}
