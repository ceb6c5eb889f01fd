package fr.passerelle.territory;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the one data source of the application; migrations run before anyone can take a connection. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class TerritoryConfiguration {

    @Bean
    Migrations migrations(DatabaseSettings settings, ModuleOrder modules) {
        Migrations migrations = new Migrations(settings, modules);
        migrations.migrateAll();
        return migrations;
    }

    @Bean(destroyMethod = "close")
    HikariDataSource pool(DatabaseSettings settings, Migrations migrated) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("passerelle");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.app().user());
        config.setPassword(settings.app().password());
        config.setMaximumPoolSize(settings.poolSize());
        config.setMinimumIdle(Math.min(2, settings.poolSize()));
        return new HikariDataSource(config);
    }

    @Bean
    @org.springframework.context.annotation.Primary
    DataSource dataSource(HikariDataSource pool) {
        return new TerritoryConnections(pool);
    }
}
