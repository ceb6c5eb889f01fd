package fr.passerelle.storage;

import fr.passerelle.postgres.Refusal;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A key-encryption key that was lost is said at the start, not a month later: the application stops when documents could not be read. */
@Component
class KeysAtStart {

    private final Territories territories;
    private final OwnerKeys keys;
    private final KeyEncryption encryption;

    KeysAtStart(Territories territories, OwnerKeys keys, KeyEncryption encryption) {
        this.territories = territories;
        this.keys = keys;
        this.encryption = encryption;
    }

    /** Apart, because commands run without what is done at the start. */
    @Configuration(proxyBeanMethods = false)
    static class Start {

        @Bean
        @Order(0)
        ApplicationRunner requireKeys(KeysAtStart check) {
            return arguments -> check.require();
        }
    }

    /** Refuses to go on when a version that wrapped keys is not known here. */
    void require() {
        for (Territory territory : territories.all()) {
            for (String version : Territories.in(territory, keys::versions)) {
                if (!encryption.knows(version)) {
                    throw new Refusal("""
                            La clé qui ouvre les documents manque (version %s) : elle n’est pas dans %s.
                            Remettez-y la copie que vous gardez (droits 600), puis redémarrez. Rien n’est perdu tant que cette copie existe.""".formatted(version, encryption.place()));
                }
            }
        }
    }
}
