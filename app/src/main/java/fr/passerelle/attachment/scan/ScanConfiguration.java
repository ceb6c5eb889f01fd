package fr.passerelle.attachment.scan;

import fr.passerelle.attachment.MalwareScanner;
import fr.passerelle.postgres.Refusal;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The antivirus that the settings name, if they name one. */
@Configuration(proxyBeanMethods = false)
class ScanConfiguration {

    @Bean
    @ConditionalOnProperty("passerelle.clamd")
    MalwareScanner clamd(
            @Value("${passerelle.clamd}") String place, @Value("${passerelle.clamd-seconds:20}") int seconds) {
        if (!place.matches("/.+|[^:/]+:[0-9]{1,5}")) {
            throw new Refusal(
                    "Le réglage passerelle.clamd ne convient pas\u00a0: écrivez machine:port, ou le chemin d’une socket (/run/clamav/clamd.ctl).");
        }
        return new Clamd(place, Duration.ofSeconds(seconds));
    }
}
