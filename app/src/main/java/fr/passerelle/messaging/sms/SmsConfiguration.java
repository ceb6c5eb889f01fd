package fr.passerelle.messaging.sms;

import fr.passerelle.messaging.SmsGateway;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The gateway that the settings ask for: an operator's address, else a file, which the demonstration always has; else none. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmsSettings.class)
class SmsConfiguration {

    private static final String UNSET = "nothing but an absent setting";

    @Bean
    @ConditionalOnProperty("passerelle.sms.url")
    SmsGateway operator(SmsSettings settings) {
        return new HttpGateway(settings);
    }

    @Bean
    @ConditionalOnProperty("passerelle.sms.file")
    @ConditionalOnProperty(name = "passerelle.sms.url", havingValue = UNSET, matchIfMissing = true)
    SmsGateway file(@Value("${passerelle.sms.file}") Path file) {
        return new FileGateway(file);
    }

    @Bean
    @ConditionalOnProperty("passerelle.demo")
    @ConditionalOnProperty(
            name = {"passerelle.sms.url", "passerelle.sms.file"},
            havingValue = UNSET,
            matchIfMissing = true)
    SmsGateway trial(@Value("${passerelle.data-dir:.}") Path folder) {
        return new FileGateway(folder.resolve("sms.txt"));
    }
}
