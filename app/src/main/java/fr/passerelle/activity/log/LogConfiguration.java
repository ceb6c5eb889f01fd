package fr.passerelle.activity.log;

import fr.passerelle.identity.Action;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.people.DossierAct;
import fr.passerelle.people.DossierTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this feature shows itself. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    @Bean
    MenuItem noteMenu() {
        return new MenuItem(50, "Noter", "plus", LogAnonymous.PATH, Action.LOG_ANONYMOUS, true);
    }

    @Bean
    DossierTab accompanimentsTab() {
        return new DossierTab(50, "Accompagnements", null, "/accompagnements", Action.LOG_ACCOMPANIMENT);
    }

    @Bean
    DossierAct noteAct() {
        return new DossierAct(
                10, "Noter un accompagnement", "pen", "/accompagnements/nouveau", Action.LOG_ACCOMPANIMENT, true);
    }
}
