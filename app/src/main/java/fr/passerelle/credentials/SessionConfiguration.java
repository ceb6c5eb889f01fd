package fr.passerelle.credentials;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.support.TransactionOperations;

/** How sessions are read and written: every request reads its own, so that a closed one is dead at once. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /**
     * The instant of the last use is written once in twenty seconds at most: a session idle for thirty minutes may end up to twenty seconds
     * early, never late, and a page that only reads costs no write to the disk. Anything else that changed is written at once.
     */
    private static final String LAST_USE = """
            update %TABLE_NAME% s
            set session_id = n.session_id, last_access_time = n.last_access_time, max_inactive_interval = n.max_inactive_interval,
                expiry_time = n.expiry_time, principal_name = n.principal_name
            from (select ? as session_id, ?::bigint as last_access_time, ?::int as max_inactive_interval, ?::bigint as expiry_time,
                         ? as principal_name, ? as primary_id) n
            where s.primary_id = n.primary_id
              and (n.last_access_time >= s.last_access_time + 20000 or s.session_id <> n.session_id
                   or s.max_inactive_interval <> n.max_inactive_interval or s.principal_name is distinct from n.principal_name)
            """;

    /** Two requests of one session may write the same attribute at once: the last one wins, instead of an error for one of them. */
    @Bean
    @Order(0)
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> lastWriterWins() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    @Order(1)
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> lastUse() {
        return repository -> repository.setUpdateSessionQuery(LAST_USE);
    }

    /** Each statement on a session stands alone: a transaction around a single one would only add two round trips. */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }
}
