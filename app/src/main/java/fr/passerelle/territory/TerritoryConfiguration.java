package fr.passerelle.territory;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;

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

    /** Sessions are read on it directly: they belong to no territory, and their table is named with its schema. */
    @Bean(destroyMethod = "close")
    @SpringSessionDataSource
    HikariDataSource pool(DatabaseSettings settings, Migrations migrated) {
        return pool(settings, "passerelle", settings.poolSize());
    }

    /** What belongs to no territory (tasks to do, addresses of the territories) has connections of its own, see {@link TerritoryConnections}. */
    @Bean(destroyMethod = "close")
    HikariDataSource platformPool(DatabaseSettings settings, Migrations migrated) {
        return pool(settings, "platform", Math.max(1, settings.poolSize() / 4));
    }

    private static HikariDataSource pool(DatabaseSettings settings, String name, int most) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.app().user());
        config.setPassword(settings.app().password());
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(Math.min(2, most));
        return new HikariDataSource(config);
    }

    @Bean
    @Primary
    DataSource dataSource(
            @Qualifier("pool") HikariDataSource pool, @Qualifier("platformPool") HikariDataSource platformPool) {
        return new TerritoryConnections(pool, platformPool);
    }
}
