package fr.passerelle.correspondence;

import fr.passerelle.kernel.NotFound;
import fr.passerelle.people.Situation.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells by which ways a person may be written to: only those that she chose, and never against what she asked. */
@Component
public class Reach {

    private final JdbcClient jdbc;

    Reach(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How somebody may be reached.
     *
     * @param firstName what a text must not say
     * @param chosen the ways she prefers or accepts
     * @param safeHours her own words, or empty
     * @param note what is to be known before writing, or empty
     * @param stopped whether her number said STOP
     */
    public record Person(
            UUID id,
            String name,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Channel preferred,
            Set<Channel> chosen,
            boolean neverWrite,
            boolean neverCall,
            String safeHours,
            String note,
            boolean stopped) {

        /** Why that way is closed, in words for the professional, or nothing when it is open. */
        public Optional<String> refusal(Channel channel) {
            return switch (channel) {
                case EMAIL -> mailRefusal();
                case SMS -> smsRefusal();
                default -> Optional.of("Cette voie ne passe pas par Passerelle.");
            };
        }

        /** The way to take: hers first, then a text message, then a mail. */
        public Optional<Channel> best() {
            return Stream.of(preferred, Channel.SMS, Channel.EMAIL)
                    .filter(Objects::nonNull)
                    .filter(channel -> refusal(channel).isEmpty())
                    .findFirst();
        }

        /** Why a message to several people cannot reach her, or nothing. */
        public Optional<String> groupRefusal() {
            if (!safeHours.isEmpty() && SafeHours.read(safeHours).isEmpty()) {
                return Optional.of("Moments notés en toutes lettres (« " + safeHours + " ») : écrivez-lui à part.");
            }
            return best().isPresent()
                    ? Optional.empty()
                    : smsRefusal().filter(why -> phone != null).or(this::mailRefusal);
        }

        /** Her names, which no discreet text says. */
        public List<String> names() {
            return Stream.of(firstName, lastName).filter(Objects::nonNull).toList();
        }

        private Optional<String> mailRefusal() {
            if (neverWrite) {
                return Optional.of("Elle a demandé qu’on ne lui écrive jamais.");
            }
            if (email == null) {
                return Optional.of("Aucune adresse e-mail n’est notée.");
            }
            return chosen.contains(Channel.EMAIL)
                    ? Optional.empty()
                    : Optional.of("Elle n’a pas dit qu’on peut lui écrire par e-mail.");
        }

        private Optional<String> smsRefusal() {
            if (neverCall) {
                return Optional.of("Elle a demandé qu’on ne l’appelle jamais : son téléphone ne doit pas sonner.");
            }
            if (phone == null) {
                return Optional.of("Aucun téléphone n’est noté.");
            }
            if (stopped) {
                return Optional.of("Elle ne veut plus de SMS.");
            }
            return chosen.contains(Channel.SMS)
                    ? Optional.empty()
                    : Optional.of("Elle n’a pas dit qu’on peut lui envoyer un SMS.");
        }
    }

    /** How that person may be reached. */
    public Person of(UUID person) {
        return of(List.of(person)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** How those persons may be reached, by name. */
    public List<Person> of(Collection<UUID> persons) {
        return jdbc.sql("""
                        select p.id, p.display_name, p.first_name, p.last_name, p.email, p.phone, p.preferred_channel, p.possible_channels,
                               p.never_write, p.never_call, coalesce(p.safe_hours, '') as safe_hours, coalesce(p.contact_note, '') as note,
                               exists (select 1 from messaging_stop s where s.phone = p.phone) as stopped
                        from people_person p where p.id = any(?) order by p.sort_name, p.id
                        """)
                .param(persons.toArray(UUID[]::new))
                .query((row, i) -> person(row))
                .list();
    }

    private static Person person(ResultSet row) throws SQLException {
        String preferred = row.getString("preferred_channel");
        Set<Channel> chosen = EnumSet.noneOf(Channel.class);
        Arrays.stream((String[]) row.getArray("possible_channels").getArray())
                .map(Channel::valueOf)
                .forEach(chosen::add);
        if (preferred != null) {
            chosen.add(Channel.valueOf(preferred));
        }
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("display_name"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                row.getString("phone"),
                preferred == null ? null : Channel.valueOf(preferred),
                chosen,
                row.getBoolean("never_write"),
                row.getBoolean("never_call"),
                row.getString("safe_hours").strip(),
                row.getString("note").strip(),
                row.getBoolean("stopped"));
    }
}
