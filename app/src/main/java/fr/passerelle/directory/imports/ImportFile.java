package fr.passerelle.directory.imports;

import fr.passerelle.directory.Communes;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a file of places and brings them in: everything or nothing. */
@Component
class ImportFile {

    private static final int MOST_ROWS = 200_000;
    private static final int STEP = 250;

    private final PlaceStore store;
    private final Communes communes;
    private final Now now;
    private final Twins twins;

    ImportFile(PlaceStore store, Communes communes, Now now, Twins twins) {
        this.store = store;
        this.communes = communes;
        this.now = now;
        this.twins = twins;
    }

    /**
     * Imports a file.
     *
     * @param whole whether places of this source that are not in the file have gone
     * @param progress is told, now and then, how many rows were read
     * @throws UnreadableFile with a French sentence when the file as a whole is no use: then nothing has changed
     */
    @Transactional
    public ImportReport run(String source, String name, byte[] file, boolean whole, IntConsumer progress) {
        Reading reading = new Reading(progress);
        PlaceImport.Summary summary = new PlaceImport(communes, now.today()).stream(file, Optional.empty(), reading);
        if (reading.arrivals.isEmpty()) {
            throw new UnreadableFile("Aucun lieu n’a pu être repris de ce fichier." + reading.firstReason());
        }
        PlaceStore.Changes changes = store.bring(source, reading.arrivals, whole);
        return new ImportReport(
                source,
                name,
                summary.mapping(),
                ImportReport.Counts.of(summary.counts(), changes),
                summary.counts().fixes(),
                summary.counts().warnings(),
                summary.unknownColumns(),
                reading.refused,
                reading.fixed,
                reading.toCheck,
                changes.any() ? twins.propose(source) : List.of());
    }

    private static final class Reading implements Consumer<Row> {

        private final IntConsumer progress;
        private final List<Arrival> arrivals = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();
        private final List<Fixed> fixed = new ArrayList<>();
        private final List<ToCheck> toCheck = new ArrayList<>();
        private int rows;

        Reading(IntConsumer progress) {
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
            if (row.place() == null) {
                add(refused, new Refused(row.line(), row.id(), Objects.requireNonNullElse(row.reason(), "")));
                return;
            }
            arrivals.add(new Arrival(
                    row.place(), row.warnings().stream().map(Warning::message).toList()));
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
