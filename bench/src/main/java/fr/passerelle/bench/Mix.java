package fr.passerelle.bench;

import fr.passerelle.bench.Workers.Person;
import fr.passerelle.bench.Workers.Worker;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** What professionals ask for in the course of a day, and how often; the same seed gives the same day. */
final class Mix {

    private static final Set<String> FOLLOWING = Set.of(
            "SOCIAL_WORKER", "BUDGET_ADVISER", "EDUCATOR", "EMPLOYMENT_ADVISER", "DIGITAL_MEDIATOR", "TEAM_LEAD");
    private static final List<String> COMMUNES = List.of(
            "Gardanne", "Martigues", "Tarascon", "Marseille", "Aix-en-Provence", "Vitrolles", "Istres", "13400");

    /** A kind of request, its share in a hundred. */
    enum Kind {
        DAY("Ma journée", 20),
        SEARCH("Search for a person", 20),
        DOSSIER("Open a file", 25),
        REFERRALS("Referrals of my teams", 8),
        ACTIVITY("Activity", 5),
        PLACES("Find places", 7),
        SUGGESTED("Places suggested for a person", 5),
        LOG("Log an accompaniment (write)", 10);

        private final String label;
        private final int share;

        Kind(String label, int share) {
            this.label = label;
            this.share = share;
        }

        String label() {
            return label;
        }

        boolean onPerson() {
            return this == DOSSIER || this == SUGGESTED || this == LOG;
        }
    }

    private final Random random;
    private final List<Worker> workers;
    private final List<Worker> following;

    Mix(long seed, List<Worker> workers) {
        this.random = new Random(seed);
        this.workers = workers;
        this.following = workers.stream()
                .filter(worker ->
                        FOLLOWING.contains(worker.trade()) && !worker.people().isEmpty())
                .toList();
    }

    /** Those who follow persons. */
    List<Worker> following() {
        return following;
    }

    /** The address of a request, without side effects but for {@link Kind#LOG}. */
    String path(Kind kind, Worker worker) {
        return switch (kind) {
            case DAY -> "/ma-journee";
            case SEARCH -> "/personnes?q=" + encoded(typed(person(worker).lastName()));
            case DOSSIER -> "/personnes/" + person(worker).id();
            case REFERRALS -> "/orientations";
            case ACTIVITY -> "/activite";
            case PLACES -> "/lieux?ou=" + encoded(COMMUNES.get(random.nextInt(COMMUNES.size())));
            case SUGGESTED -> "/personnes/" + person(worker).id() + "/orientations/lieux";
            case LOG -> "/personnes/" + person(worker).id() + "/accompagnements/nouveau";
        };
    }

    /** Writes so many requests as a table that the load tool reads. */
    void write(Path file, int count, Set<Kind> left) throws IOException {
        List<Kind> urn = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (int i = 0; i < kind.share && !left.contains(kind); i++) {
                urn.add(kind);
            }
        }
        try (BufferedWriter table = Files.newBufferedWriter(file)) {
            table.write("name,write,path,cookie,csrf,once\n");
            for (int i = 0; i < count; i++) {
                Kind kind = urn.get(random.nextInt(urn.size()));
                Worker worker = worker(kind);
                table.write(String.join(
                        ",",
                        kind.label,
                        Boolean.toString(kind == Kind.LOG),
                        path(kind, worker),
                        worker.cookie(),
                        worker.csrf(),
                        new UUID(random.nextLong(), random.nextLong()).toString()));
                table.newLine();
            }
        }
    }

    /** Everybody has a day and looks for places; the rest is for those who follow people. */
    private Worker worker(Kind kind) {
        List<Worker> able = kind == Kind.DAY || kind == Kind.PLACES ? workers : following;
        return able.get(random.nextInt(able.size()));
    }

    private Person person(Worker worker) {
        return worker.people().get(random.nextInt(worker.people().size()));
    }

    /** The first letters of a name; one time in ten, with a letter too many. */
    private String typed(String name) {
        String start = name.substring(0, Math.min(name.length(), 3 + random.nextInt(4)))
                .toLowerCase(Locale.FRENCH);
        return random.nextInt(10) == 0 ? start + start.charAt(start.length() - 1) : start;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
