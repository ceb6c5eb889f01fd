package fr.passerelle.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the application at the test database. */
public class TestSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(TestDatabase.running().settings())
                .and(
                        "passerelle.demo=true",
                        "db-scheduler.enabled=false",
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=3025",
                        "passerelle.sms.url=http://127.0.0.1:3026/messages",
                        "passerelle.sms.seconds=2",
                        "passerelle.sms.secret=un-secret-pour-les-essais")
                .applyTo(context);
    }
}
