package fr.passerelle.mandate;

import java.util.UUID;

/** An act that no mandate allows: HTTP 409, nothing is written, and the page says why and what to do. */
public class NoMandate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient UUID person;

    public NoMandate(Reason reason, UUID person) {
        super("no mandate: " + reason, null, false, false);
        this.reason = reason;
        this.person = person;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Whose name it was. */
    public UUID person() {
        return person;
    }

    /** Why no mandate allows it, and what to do instead. */
    public enum Reason {
        NONE(
                "Aucun mandat ne couvre cette démarche",
                "Faites la démarche avec la personne, ou prenez d’abord un mandat avec elle."),
        UNSIGNED(
                "Le mandat n’est pas encore signé",
                "Signez-le avec la personne. Sur papier, il ne vaut qu’une fois le papier signé ajouté au dossier."),
        REVOKED(
                "Le mandat a été retiré",
                "La personne, ou votre structure, y a mis fin. Parlez-en avec elle avant d’en préparer un autre."),
        EXPIRED(
                "Le mandat est terminé",
                "Il s’est arrêté à minuit, le dernier jour écrit. Prolongez-le avec la personne."),
        PROTECTED(
                "La personne est sous mesure de protection",
                "Un mandat n’est pas possible. Adressez-vous à son tuteur, à son curateur ou à la personne habilitée."),
        MINOR("La personne est mineure", "Un mandat n’est pas possible. Adressez-vous à ses parents ou à son tuteur."),
        NOT_MEMBER(
                "Vous ne faites plus partie de cette structure",
                "Un mandat est donné à une structure\u00a0: seules les personnes qui y travaillent aujourd’hui l’utilisent."),
        TRADE(
                "Votre métier ne permet pas d’agir au nom d’une personne",
                "Demandez à un ou une collègue qui accompagne les démarches."),
        ALTERED(
                "Ce mandat a été modifié hors de Passerelle",
                "Ce qui est gardé n’est plus ce qui a été signé. N’agissez pas, et prévenez la personne qui administre le service.");

        private final String title;
        private final String advice;

        Reason(String title, String advice) {
            this.title = title;
            this.advice = advice;
        }

        /** The French sentence. */
        public String title() {
            return title;
        }

        /** What to do, in French. */
        public String advice() {
            return advice;
        }
    }
}
