package fr.passerelle.correspondence;

import fr.passerelle.identity.Viewer;
import fr.passerelle.messaging.Mail;
import fr.passerelle.messaging.Messages;
import fr.passerelle.messaging.Sms;
import fr.passerelle.messaging.Window;
import fr.passerelle.people.Exclusions;
import fr.passerelle.people.ProtectedAddress;
import fr.passerelle.people.Situation.Channel;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The one door through which what is written to people leaves: it looks at who may be written to, by which way and when. */
@Component
public class Departures {

    private final Writings writings;
    private final Structures structures;
    private final Reach reach;
    private final Messages messages;
    private final Safety safety;

    /** Whom she shut out, and where she lives that nobody is told. */
    @Component("departuresSafety")
    record Safety(Exclusions exclusions, ProtectedAddress address) {}

    Departures(Writings writings, Structures structures, Reach reach, Messages messages, Safety safety) {
        this.writings = writings;
        this.structures = structures;
        this.reach = reach;
        this.messages = messages;
        this.safety = safety;
    }

    /** Whether a writing still waits for a head of service. */
    public boolean needsSignature(Writing writing) {
        return writing.channel() != Channel.SMS
                && writing.signedAt() == null
                && structures.of(writing.organisationId()).countersigned();
    }

    /** Why it cannot leave, in words for the professional, or nothing when it can. */
    public Optional<String> refusal(Writing writing) {
        Optional<String> told =
                told(writing.personId(), writing.subject(), writing.body(), Objects.toString(writing.recipient(), ""));
        if (writing.letter()) {
            return shut(writing.personId(), writing.recipient()).or(() -> told);
        }
        if (told.isPresent()) {
            return told;
        }
        if (!structures.of(writing.organisationId()).writes()) {
            return Optional.of(
                    "Votre structure n’a pas encore d’adresse générique : l’administrateur doit la choisir.");
        }
        return reach.of(writing.personId()).refusal(writing.channel());
    }

    /** Why nothing is written to that address about her, in words: she shut out the one who is named there. */
    public Optional<String> shut(UUID person, String recipient) {
        return safety.exclusions()
                .named(person, recipient)
                .map(who -> "La personne a écarté " + who + " de son dossier\u00a0: rien ne lui est écrit.");
    }

    /** Why those words do not leave: they tell where a person lives whose address is protected. */
    public Optional<String> told(UUID person, String... words) {
        return safety.address().in(person, Stream.of(words))
                ? Optional.of("Ce texte dit où vit la personne, et son adresse est protégée. Retirez-la.")
                : Optional.empty();
    }

    /** The hours in which it may leave: hers when she noted some that are understood, else the structure's. */
    public Window window(Writing writing) {
        Structure structure = structures.of(writing.organisationId());
        Optional<SafeHours.Span> safe =
                SafeHours.read(reach.of(writing.personId()).safeHours());
        LocalTime opens = safe.map(SafeHours.Span::from).orElse(structure.opens());
        LocalTime closes = safe.map(SafeHours.Span::to).orElse(structure.closes());
        LocalTime latestStart = opens.isAfter(structure.opens()) ? opens : structure.opens();
        LocalTime soonestEnd = closes.isBefore(structure.closes()) ? closes : structure.closes();
        boolean common = latestStart.isBefore(soonestEnd);
        return new Window(
                writing.notBefore(), writing.expiresAt(), common ? latestStart : opens, common ? soonestEnd : closes);
    }

    /** Gives it to the outbox, or makes the letter ready to print; the caller has looked at {@link #refusal} and at the signature. */
    public void leave(Writing writing) {
        writings.move(writing, writing.letter() ? State.READY : State.POSTED);
        if (writing.letter()) {
            return;
        }
        Structure structure = structures.of(writing.organisationId());
        Reach.Person person = reach.of(writing.personId());
        Window window = window(writing);
        if (writing.channel() == Channel.SMS) {
            String phone = Objects.requireNonNull(person.phone());
            messages.post(new Sms(writing.key(), phone, Discretion.sms(structure, writing.body()), window));
        } else {
            String email = Objects.requireNonNull(person.email());
            String text = Discretion.mail(structure, writing.body());
            messages.post(new Mail(writing.key(), email, writing.subject(), text, structure.sender(), window));
        }
    }

    /** Sends it, or lays it before the head of service; gives the state in which it now stands. */
    public State submit(Writing writing) {
        if (needsSignature(writing)) {
            writings.move(writing, State.TO_SIGN);
            return State.TO_SIGN;
        }
        leave(writing);
        return writing.letter() ? State.READY : State.POSTED;
    }

    /** Holds back what has not left; false when it is too late. */
    public boolean cancel(Writing writing) {
        if (writing.state() == State.POSTED && !messages.cancel(writing.key())) {
            return false;
        }
        writings.move(writing, State.CANCELLED);
        return true;
    }

    /** Reads one afresh after a change in the same transaction. */
    public Writing again(Viewer viewer, Writing writing) {
        return writings.required(viewer, writing.personId(), writing.id());
    }
}
