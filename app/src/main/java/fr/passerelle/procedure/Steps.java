package fr.passerelle.procedure;

import fr.passerelle.activity.Accompaniment;
import fr.passerelle.activity.Accompaniments;
import fr.passerelle.activity.Setting;
import fr.passerelle.activity.Theme;
import fr.passerelle.catalogue.Family;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import fr.passerelle.screening.Latest;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened in a procedure, in order. A step that took time is an accompaniment too, noted once. */
@Component
public class Steps {

    private static final int LONGEST_TITLE = 120;

    private final JdbcClient jdbc;
    private final Accompaniments accompaniments;
    private final Latest screenings;
    private final Dossiers dossiers;
    private final Now now;

    Steps(JdbcClient jdbc, Accompaniments accompaniments, Latest screenings, Dossiers dossiers, Now now) {
        this.jdbc = jdbc;
        this.accompaniments = accompaniments;
        this.screenings = screenings;
        this.dossiers = dossiers;
        this.now = now;
    }

    /** What a step is. */
    public enum Kind {
        STARTED,
        MOVED,
        PREPARED,
        PIECE,
        READ_BACK,
        HANDED_OVER,
        NOTE
    }

    /** How long it took, and where. */
    public record Time(@Nullable Integer minutes, @Nullable Setting setting) {

        /** Not said. */
        public static final Time NONE = new Time(null, null);
    }

    /**
     * A step.
     *
     * @param by the name of the professional, or null
     * @param day the day on which it happened, when it is not the day on which it was written
     */
    public record Step(
            Instant at,
            @Nullable String by,
            Kind kind,
            @Nullable ProcedureState state,
            @Nullable Waiting waiting,
            @Nullable LocalDate day,
            @Nullable Integer minutes,
            @Nullable String words,
            @Nullable UUID attachmentId) {

        /** One French sentence. */
        public String told() {
            return switch (kind) {
                case STARTED -> "Démarche commencée";
                case MOVED -> state == null ? "" : waiting == null ? state.label() : waiting.label();
                case PREPARED -> "Réponses préparées";
                case PIECE -> "Pièces";
                case READ_BACK -> "Relue avec la personne";
                case HANDED_OVER -> "Confiée à un·e collègue";
                case NOTE -> "Note";
            };
        }

        /** A name of the sprite. */
        public String icon() {
            return switch (kind) {
                case STARTED -> "plus";
                case MOVED ->
                    state == null || state.open() ? "route" : state == ProcedureState.RIGHT_OPEN ? "check" : "close";
                case PREPARED, NOTE -> "pen";
                case PIECE -> "doc";
                case READ_BACK -> "speak";
                case HANDED_OVER -> "people";
            };
        }
    }

    /** The steps of a procedure, the last first. */
    public List<Step> of(UUID procedure) {
        return jdbc.sql("""
                        select e.at, g.first_name || ' ' || g.last_name as by, e.kind, e.state, e.waiting, e.day, e.minutes, e.words, e.attachment_id
                        from procedure_event e left join identity_agent g on g.id = e.account
                        where e.procedure_id = ? order by e.at desc, e.id desc limit 200
                        """).param(procedure).query(Step.class).list();
    }

    /** Writes a step that moves nothing. */
    public void add(Viewer viewer, Procedure procedure, Kind kind, @Nullable String words) {
        write(viewer, procedure.id(), new Step(now.instant(), null, kind, null, null, null, null, words, null));
    }

    void write(Viewer viewer, UUID procedure, Step step) {
        jdbc.sql("""
                        insert into procedure_event (id, procedure_id, at, account, kind, state, waiting, day, minutes, words, attachment_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        procedure,
                        Timestamp.from(step.at()),
                        viewer.id(),
                        step.kind().name())
                .params(name(step.state()), name(step.waiting()), step.day(), step.minutes())
                .params(step.words(), step.attachmentId())
                .update();
    }

    /** Notes in the activity log the time that a step took; nothing when it took none. */
    public void spent(Viewer viewer, UUID person, Procedure procedure, Time time) {
        if (time.minutes() == null) {
            return;
        }
        String title = procedure.title();
        accompaniments.add(
                viewer,
                new Accompaniment(
                        Ids.next(),
                        person,
                        now.today(),
                        time.minutes(),
                        Objects.requireNonNullElse(time.setting(), Setting.PLACE),
                        null,
                        dossiers.card(person).map(Dossiers.Card::commune).orElse(null),
                        Accompaniment.Kind.INDIVIDUAL,
                        1,
                        List.of(),
                        List.of(theme(procedure.family())),
                        procedure.operator(),
                        title.substring(0, Math.min(LONGEST_TITLE, title.length())),
                        procedure.mode(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        screenings.profile(person).orElse(null),
                        viewer.organisation(),
                        viewer.team(),
                        viewer.id()));
    }

    private static Theme theme(Family family) {
        return switch (family) {
            case PAPIERS -> Theme.PAPIERS_ELECTIONS_CITOYENNETE;
            case FAMILLE -> Theme.FAMILLE_SCOLARITE;
            case SOCIAL -> Theme.SOCIAL_SANTE;
            case TRAVAIL -> Theme.TRAVAIL_FORMATION;
            case LOGEMENT -> Theme.LOGEMENT;
            case TRANSPORTS -> Theme.TRANSPORTS_MOBILITE;
            case ARGENT -> Theme.ARGENT_IMPOTS;
            case JUSTICE -> Theme.JUSTICE;
            case ETRANGER -> Theme.ETRANGERS_EUROPE;
            case LOISIRS -> Theme.LOISIRS_SPORTS_CULTURE;
            case ASSOCIATIONS -> Theme.ASSOCIATIONS;
        };
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
