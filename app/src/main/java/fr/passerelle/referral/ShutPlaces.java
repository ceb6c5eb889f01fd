package fr.passerelle.referral;

import fr.passerelle.directory.Keepers;
import fr.passerelle.people.Exclusions;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells which places a person shut out with the structure behind them: nothing leaves for them, and what they hold of her opens no more. */
@Component
public class ShutPlaces {

    /** What a professional is told. */
    public static final String REFUSAL =
            "La personne a écarté de son dossier la structure qui tient ce lieu, ou quelqu’un qui y travaille\u00a0: rien ne lui est envoyé.";

    private final Keepers keepers;
    private final Exclusions exclusions;

    ShutPlaces(Keepers keepers, Exclusions exclusions) {
        this.keepers = keepers;
        this.exclusions = exclusions;
    }

    /** Whether a referral to that place, or a mail to that address of it, would reach somebody whom she shut out. */
    public boolean shut(UUID person, UUID place, @Nullable String email) {
        return exclusions.reaches(person, new Exclusions.Addressees(keepers.behind(place), List.of(), email));
    }
}
