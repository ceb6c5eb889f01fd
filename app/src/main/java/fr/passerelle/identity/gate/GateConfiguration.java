package fr.passerelle.identity.gate;

import fr.passerelle.kernel.Now;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Puts the gate in front of Spring's handlers. */
@Configuration(proxyBeanMethods = false)
class GateConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<Gate> gate;
    private final ObjectProvider<Frames> frames;
    private final ObjectProvider<Requester> requester;

    GateConfiguration(ObjectProvider<Gate> gate, ObjectProvider<Frames> frames, ObjectProvider<Requester> requester) {
        this.gate = gate;
        this.frames = frames;
        this.requester = requester;
    }

    /** A day typed in a form is past or to come as people in Paris live it, wherever the machine stands. */
    @Bean
    static ValidationConfigurationCustomizer daysOfTheHouse(ObjectProvider<Now> now) {
        return validation -> validation.clockProvider(() -> now.getObject().clock());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(frames.getObject()).excludePathPatterns("/assets/**", "/webjars/**", "/actuator/**");
        registry.addInterceptor(gate.getObject());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerArgument(requester.getObject()));
    }

    @Bean
    WebMvcRegistrations writeTransactions(
            ObjectProvider<TransactionTemplate> transactions,
            ObjectProvider<JdbcClient> jdbc,
            ObjectProvider<Now> now) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new WriteTransactions(transactions, jdbc, now);
            }
        };
    }

    @Bean
    FilterRegistrationBean<TerritoryFilter> territoryFilter(KnownTerritories known) {
        FilterRegistrationBean<TerritoryFilter> filter = new FilterRegistrationBean<>(new TerritoryFilter(known));
        // After Spring Security, which knows who is signed in.
        filter.setOrder(0);
        return filter;
    }
}
