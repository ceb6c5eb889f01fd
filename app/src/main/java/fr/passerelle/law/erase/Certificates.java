package fr.passerelle.law.erase;

import fr.passerelle.law.Kept;
import fr.passerelle.paper.Paper;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The certificate of an erasure: what is gone, counted; what stays and why; until when a copy may still be read. It names nobody. */
@Component
class Certificates {

    private final Kept kept;
    private final Paper paper;

    Certificates(Kept kept, Paper paper) {
        this.kept = kept;
        this.paper = paper;
    }

    byte[] pdf(Erasure erasure) {
        JsonNode counts = JsonMapper.shared().readTree(erasure.counts());
        List<List<String>> gone = kept.aboutPersons().stream()
                .filter(table -> counts.has(table.table()))
                .map(table -> List.of(
                        table.what(),
                        counts.get(table.table()).asString(),
                        table.erased().label()))
                .toList();
        List<List<String>> stays = kept.aboutPersons().stream()
                .filter(table -> table.because() != null)
                .map(table -> List.of(
                        table.what(),
                        String.valueOf(table.because()),
                        kept.rule(table).words()))
                .toList();
        return paper.pdf("law/erase/certificate", Map.of("erasure", erasure, "gone", gone, "stays", stays));
    }
}
