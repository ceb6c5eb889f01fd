package fr.passerelle;

import fr.passerelle.territory.ModuleOrder;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The order of the modules that own tables: an arrow between two tables only points upwards in this list. */
@Configuration(proxyBeanMethods = false)
class Modules {

    @Bean
    ModuleOrder moduleOrder() {
        return new ModuleOrder(List.of(
                "audit",
                "identity",
                "oversight",
                "storage",
                "people",
                "directory",
                "messaging",
                "space",
                "law",
                "sharing",
                "catalogue",
                "attachment",
                "vault",
                "correspondence",
                "screening",
                "plan",
                "referral",
                "activity",
                "permanence",
                "mandate",
                "procedure",
                "teamwork",
                "takeaway",
                "practice"));
    }
}
