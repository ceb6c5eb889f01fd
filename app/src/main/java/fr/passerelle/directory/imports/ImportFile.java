package fr.passerelle.directory.imports;

import fr.passerelle.directory.Communes;
import fr.passerelle.directory.PlaceService;
import fr.passerelle.directory.PlaceServices;
import fr.passerelle.directory.PlaceStore;
import fr.passerelle.directory.PlaceStore.Arrival;
import fr.passerelle.directory.Twins;
import fr.passerelle.directory.imports.ImportReport.Fixed;
import fr.passerelle.directory.imports.ImportReport.Refused;
import fr.passerelle.directory.imports.ImportReport.ToCheck;
import fr.passerelle.directory.imports.ImportResult.Row;
import fr.passerelle.directory.imports.ImportResult.Warning;
import fr.passerelle.kernel.Now;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a file of places and brings them in: everything or nothing. */
@Component
class ImportFile {

    private static final int MOST_ROWS = 200_000;
    private static final int STEP = 250;

    private final PlaceStore store;
    private final PlaceServices services;
    private final Communes communes;
    private final Now now;
    private final Twins twins;

    ImportFile(PlaceStore store, PlaceServices services, Communes communes, Now now, Twins twins) {
        this.store = store;
        this.services = services;
        this.communes = communes;
        this.now = now;
        this.twins = twins;
    }

    /**
     * What is asked of an import.
     *
     * @param mapping the one that was chosen; empty to recognise it from the header
     * @param whole whether places of this source that are not in the file have gone
     */
    record Request(String source, String name, Optional<ImportMapping> mapping, boolean whole) {}

    /**
     * Imports a file.
     *
     * @param progress is told, now and then, how many rows were read
     * @throws UnreadableFile with a French sentence when the file as a whole is no use: then nothing has changed
     */
    @Transactional
    public ImportReport run(Request asked, byte[] file, IntConsumer progress) {
        String source = asked.source();
        Reading reading = new Reading(() -> store.arriving(source), progress);
        PlaceImport.Summary summary = new PlaceImport(
                        communes, now.today(), () -> Optional.of(services.structures(source)))
                .stream(file, asked.mapping(), reading);
        if (reading.places == null && reading.services.isEmpty()) {
            throw new UnreadableFile((summary.mapping().kind() == ImportMapping.Kind.SERVICES
                            ? "Aucun service n’a pu être repris de ce fichier."
                            : "Aucun lieu n’a pu être repris de ce fichier.")
                    + reading.firstReason());
        }
        boolean ofServices = reading.places == null;
        PlaceStore.Changes changes = reading.places == null
                ? services.bring(source, reading.services, asked.whole())
                : reading.places.end(asked.whole());
        return new ImportReport(
                source,
                asked.name(),
                summary.mapping().title(),
                summary.mapping().kind(),
                ImportReport.Counts.of(summary.counts(), changes),
                summary.counts().fixes(),
                summary.counts().warnings(),
                summary.unknownColumns(),
                summary.dead(),
                reading.refused,
                reading.fixed,
                reading.toCheck,
                changes.any() && !ofServices ? twins.propose(source) : List.of());
    }

    private static final class Reading implements Consumer<Row> {

        private final Supplier<PlaceStore.Arriving> begin;
        private final IntConsumer progress;
        private PlaceStore.@Nullable Arriving places;
        private final List<PlaceService> services = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();
        private final List<Fixed> fixed = new ArrayList<>();
        private final List<ToCheck> toCheck = new ArrayList<>();
        private int rows;

        Reading(Supplier<PlaceStore.Arriving> begin, IntConsumer progress) {
            this.begin = begin;
            this.progress = progress;
        }

        @Override
        public void accept(Row row) {
            if (++rows > MOST_ROWS) {
                throw new UnreadableFile("Ce fichier compte plus de 200\u00a0000 lignes\u00a0: découpez-le.");
            }
            if (rows % STEP == 0) {
                progress.accept(rows);
            }
            if (!row.isAccepted()) {
                add(refused, new Refused(row.line(), row.id(), Objects.requireNonNullElse(row.reason(), "")));
                return;
            }
            if (row.service() != null) {
                services.add(row.service());
            }
            if (row.place() != null) {
                places = places == null ? begin.get() : places;
                places.add(new Arrival(
                        row.place(),
                        row.warnings().stream().map(Warning::message).toList()));
            }
            row.fixes()
                    .forEach(fix -> add(
                            fixed,
                            new Fixed(
                                    fix.line(),
                                    fix.id(),
                                    fix.field().column(),
                                    fix.before(),
                                    fix.after(),
                                    fix.rule())));
            row.warnings()
                    .forEach(warning ->
                            add(toCheck, new ToCheck(warning.line(), warning.id(), warning.kind(), warning.message())));
        }

        private static <T> void add(List<T> list, T item) {
            if (list.size() < ImportReport.LISTED) {
                list.add(item);
            }
        }

        String firstReason() {
            return refused.isEmpty()
                    ? ""
                    : " Ligne " + refused.get(0).line() + "\u00a0: "
                            + refused.get(0).reason();
        }
    }
}
