package fr.passerelle.people.register;

import fr.passerelle.people.Situation.Channel;
import fr.passerelle.people.Situation.Housing;
import fr.passerelle.people.Situation.Need;
import fr.passerelle.people.Situation.Protection;
import fr.passerelle.people.Situation.Reading;
import fr.passerelle.people.Situation.Sex;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person, as typed. Everything may be empty but one name.
 *
 * @param version the version of the file on which the correction started; empty at registration
 * @param different true once the professional has said that it is somebody else than those shown
 */
record PersonForm(
        @Size(max = 100, message = TOO_LONG) String firstName,
        @Size(max = 100, message = TOO_LONG) String lastName,
        @Size(max = 100, message = TOO_LONG) String pseudonym,
        @Size(max = 100, message = TOO_LONG) String birthName,

        @Nullable @PastOrPresent(message = "Cette date de naissance est dans le futur.")
        LocalDate birthDate,

        @Nullable Sex sex,
        String phone,
        String phone2,

        @Email(
                regexp = "|.+@.+\\.[A-Za-z]{2,}",
                message = "Écrivez une adresse complète, par exemple prenom.nom@exemple.fr.")
        @Size(max = 254, message = TOO_LONG)
        String email,

        @Nullable Channel preferred,
        List<Channel> possible,
        @Size(max = 200, message = TOO_LONG) String safeHours,
        @Size(max = 300, message = TOO_LONG) String contactNote,
        Boolean neverWrite,
        Boolean neverCall,
        @Size(max = 300, message = TOO_LONG) String neverReason,
        @Nullable LocalDate neverReviewOn,
        @Nullable Housing housing,
        @Size(max = 300, message = TOO_LONG) String address,
        Boolean addressProtected,
        @Size(max = 100, message = TOO_LONG) String commune,

        @Pattern(regexp = "|[0-9][0-9AB][0-9]{3}", message = "Un code INSEE a 5 caractères, par exemple 13041.")
        String communeInsee,

        List<String> languages,
        Boolean interpreter,
        @Nullable Reading reading,
        List<Need> needs,
        @Size(max = 150, message = TOO_LONG) String trustedPerson,
        String trustedPhone,
        @Nullable Protection protection,
        @Size(max = 200, message = TOO_LONG) String protectionBy,
        @Nullable Long version,
        Boolean different) {

    private static final String TOO_LONG = "C’est trop long pour ce champ.";

    PersonForm {
        firstName = clean(firstName);
        lastName = clean(lastName);
        pseudonym = clean(pseudonym);
        birthName = clean(birthName);
        phone = clean(phone);
        phone2 = clean(phone2);
        email = clean(email);
        safeHours = clean(safeHours);
        contactNote = clean(contactNote);
        neverReason = clean(neverReason);
        address = clean(address);
        commune = clean(commune);
        communeInsee = clean(communeInsee);
        trustedPerson = clean(trustedPerson);
        trustedPhone = clean(trustedPhone);
        protectionBy = clean(protectionBy);
        neverWrite = Boolean.TRUE.equals(neverWrite);
        neverCall = Boolean.TRUE.equals(neverCall);
        addressProtected = Boolean.TRUE.equals(addressProtected);
        interpreter = Boolean.TRUE.equals(interpreter);
        different = Boolean.TRUE.equals(different);
        possible = Objects.requireNonNullElse(possible, List.of());
        languages = Objects.requireNonNullElse(languages, List.of());
        needs = Objects.requireNonNullElse(needs, List.of());
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replaceAll("\\h+", " ");
    }

    /** How she is called everywhere: the pseudonym she chose, else her first and last names. */
    String displayName() {
        return pseudonym.isEmpty() ? (firstName + " " + lastName).strip() : pseudonym;
    }
}
