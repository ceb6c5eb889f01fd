package fr.passerelle.messaging.sms;

import fr.passerelle.messaging.SmsGateway;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The gateway that the settings ask for: an operator's address, else a file, else none. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmsSettings.class)
class SmsConfiguration {

    @Bean
    @ConditionalOnProperty("passerelle.sms.url")
    SmsGateway operator(SmsSettings settings) {
        return new HttpGateway(settings);
    }

    @Bean
    @ConditionalOnProperty(name = "passerelle.sms.file", matchIfMissing = false)
    @org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean(SmsGateway.class)
    SmsGateway file(SmsSettings settings) {
        return new FileGateway(Path.of(String.valueOf(settings.file())));
    }
}
