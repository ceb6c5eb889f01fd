package fr.passerelle.space;

import fr.passerelle.credentials.PurposeKeys;
import fr.passerelle.design.FrenchInput;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.kernel.PersonCodes;
import fr.passerelle.territory.Territories;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The card by which a person comes into her space: a code of ten signs that stands on the card alone, and beside it her birth date or a number of four
 * digits that she chose. A new card kills the one before.
 */
@Component
public class Cards {

    private static final int SIGNS = 10;

    private final JdbcClient jdbc;
    private final Helpers helpers;
    private final Now now;
    private final SecretKeySpec key;
    private final String address;

    Cards(
            JdbcClient jdbc,
            Helpers helpers,
            Now now,
            PurposeKeys keys,
            @Value("${passerelle.public-url:http://localhost:8080}") String address) {
        this.jdbc = jdbc;
        this.helpers = helpers;
        this.now = now;
        this.key = new SecretKeySpec(keys.key("space-card"), "HmacSHA256");
        this.address = address;
    }

    /**
     * How things stand for a person.
     *
     * @param open false before the first card, and once the space is closed
     * @param cardMadeAt when the card that opens it was made, or null
     * @param withNumber whether a number is asked, and not her birth date
     */
    public record Standing(boolean open, @Nullable Instant cardMadeAt, boolean withNumber) {}

    /** Whether she has a space, and since when her card. */
    public Standing standing(UUID person) {
        return jdbc.sql(
                        "select card_made_at, number_hash is not null from space_access where person_id = ? and closed_at is null")
                .param(person)
                .query((row, i) -> new Standing(true, row.getTimestamp(1).toInstant(), row.getBoolean(2)))
                .optional()
                .orElse(new Standing(false, null, false));
    }

    /**
     * Makes a card, and opens the space with it if need be; whoever is in there with the card before is out.
     *
     * @param number four digits, or null to ask for her birth date
     * @return the code, which is kept nowhere
     */
    public String make(Viewer viewer, UUID person, @Nullable String number) {
        String code = PersonCodes.draw(SIGNS);
        keep(new Giver(viewer.organisation(), viewer.id()), person, code, number);
        return code;
    }

    /** Who hands a card over. */
    public record Giver(UUID organisation, UUID account) {}

    /** The same with a code known beforehand, as a demonstration needs. */
    public void keep(Giver giver, UUID person, String code, @Nullable String number) {
        jdbc.sql("""
                        insert into space_access (person_id, organisation_id, opened_by, opened_at, card_hash, card_made_at, number_hash, sessions_from)
                        values (:person, :organisation, :account, :now, :card, :now, :number, :now)
                        on conflict (person_id) do update set
                            organisation_id = excluded.organisation_id,
                            opened_by = case when space_access.closed_at is null then space_access.opened_by else excluded.opened_by end,
                            opened_at = case when space_access.closed_at is null then space_access.opened_at else excluded.opened_at end,
                            closed_at = null, card_hash = excluded.card_hash, card_made_at = excluded.card_made_at,
                            number_hash = excluded.number_hash, sessions_from = excluded.sessions_from
                        """)
                .param("person", person)
                .param("organisation", giver.organisation())
                .param("account", giver.account())
                .param("now", Timestamp.from(now.instant()))
                .param("card", hash(code))
                .param("number", number == null ? null : second(person, number))
                .update();
    }

    /** Closes the space at once; false when it was not open. */
    public boolean close(UUID person) {
        return jdbc.sql("update space_access set closed_at = ? where person_id = ? and closed_at is null")
                        .params(Timestamp.from(now.instant()), person)
                        .update()
                == 1;
    }

    /** The code as somebody typed it, or null when it cannot be one. */
    public static @Nullable String read(String typed) {
        return PersonCodes.read(typed, SIGNS);
    }

    /** What a code is known by. */
    public byte[] hash(String code) {
        return mac("card " + code);
    }

    /** Who holds a card: the person, or an adult who helps her. */
    public record Holder(UUID person, @Nullable UUID helper) {}

    /** Who holds a card, when what was typed beside it is right too. */
    public Optional<Holder> holder(String code, String typed) {
        return found(code)
                .filter(card -> MessageDigest.isEqual(card.second(), second(card.person(), plain(typed))))
                .map(card -> new Holder(card.person(), card.helper()));
    }

    /** Gives an adult a card of their own; the code is kept nowhere. */
    public String give(UUID person, Helpers.Given given, String number) {
        String code = PersonCodes.draw(SIGNS);
        helpers.give(person, given, hash(code), second(person, number));
        return code;
    }

    /** Whether that code is the one of the person's card. */
    public boolean isOf(UUID person, String code) {
        return found(code)
                .filter(card -> card.helper() == null && card.person().equals(person))
                .isPresent();
    }

    /** Where the card is used: the territory stands in the address, so that no list of them is needed. */
    public String address() {
        return address + "/t/" + Territories.required().code() + "/mon-espace";
    }

    private record Found(UUID person, @Nullable UUID helper, byte[] second) {}

    private Optional<Found> found(String code) {
        byte[] hash = hash(code);
        return jdbc.sql("""
                        select a.person_id, null::uuid as helper, a.number_hash, p.birth_date
                        from space_access a join people_person p on p.id = a.person_id
                        where a.card_hash = :card and a.closed_at is null
                        union all
                        select h.person_id, h.id, h.number_hash, null
                        from space_helper h join space_access a on a.person_id = h.person_id
                        where h.card_hash = :card and a.closed_at is null and h.withdrawn_at is null and h.until >= :today
                        """)
                .param("card", hash)
                .param("today", now.today())
                .query((row, i) -> {
                    UUID person = row.getObject("person_id", UUID.class);
                    byte[] number = row.getBytes("number_hash");
                    LocalDate birth = row.getObject("birth_date", LocalDate.class);
                    // A birth date taken out of the file since leaves a card that opens nothing.
                    byte[] second =
                            number != null ? number : birth == null ? new byte[0] : second(person, birth.toString());
                    return new Found(person, row.getObject("helper", UUID.class), second);
                })
                .optional();
    }

    /** A date is read as people write it; anything else is taken for a number, without its spaces. */
    private static String plain(String typed) {
        return FrenchInput.day(typed.strip())
                .map(LocalDate::toString)
                .orElseGet(() -> typed.replaceAll("[\\s\\u00a0]", ""));
    }

    private byte[] second(UUID person, String words) {
        return mac("second " + person + " " + words);
    }

    private byte[] mac(String words) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
