package fr.passerelle.practice.prepare;

import fr.passerelle.kernel.French;
import fr.passerelle.plan.SheetLinks;
import fr.passerelle.practice.Runs;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What she does at home, on her own sheet of the plan: a code to scan. */
@Component
class SheetHomework implements SheetLinks {

    /** More would not fit the page. */
    private static final int MOST = 2;

    private final TrainingLines lines;
    private final Runs runs;

    SheetHomework(TrainingLines lines, Runs runs) {
        this.lines = lines;
        this.runs = runs;
    }

    private static String sentence(String title) {
        return title.endsWith("?") ? title : title + ".";
    }

    @Override
    public List<Link> of(UUID person) {
        return lines.prepared(person).stream()
                .filter(line -> line.prepared().homework())
                .limit(MOST)
                .map(line -> new Link(
                        sentence(line.title()),
                        "Jusqu’au " + French.date(line.prepared().until()) + ".",
                        runs.whole(OpenTraining.address(line.prepared()))))
                .toList();
    }
}
