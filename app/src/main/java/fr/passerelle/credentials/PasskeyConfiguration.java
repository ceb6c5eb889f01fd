package fr.passerelle.credentials;

import java.net.URI;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import tools.jackson.databind.json.JsonMapper;

/** Spring Security's passkeys on the tables of the platform schema, for the address under which people reach this installation. */
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

    /** The mapper that speaks the browsers' JSON. */
    static JsonMapper json() {
        return JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    }

    @Bean
    PublicKeyCredentialUserEntityRepository passkeyHolders(DataSource connections) {
        return new JdbcPublicKeyCredentialUserEntityRepository(new PlatformTables(connections));
    }

    @Bean
    UserCredentialRepository passkeyRecords(DataSource connections) {
        return new JdbcUserCredentialRepository(new PlatformTables(connections));
    }

    @Bean
    WebAuthnRelyingPartyOperations relyingParty(
            PublicKeyCredentialUserEntityRepository holders,
            UserCredentialRepository records,
            @Value("${passerelle.origin}") String origin) {
        PublicKeyCredentialRpEntity party = PublicKeyCredentialRpEntity.builder()
                .id(URI.create(origin).getHost())
                .name("Passerelle")
                .build();
        Webauthn4JRelyingPartyOperations operations =
                new Webauthn4JRelyingPartyOperations(holders, records, party, Set.of(origin));
        // The device must check who holds it: only then is a passkey worth two factors.
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    /** Spring's statements name the tables without a schema, while the search path is that of a territory. */
    private static final class PlatformTables extends JdbcTemplate {

        private PlatformTables(DataSource connections) {
            super(connections);
        }

        @Override
        public int update(String sql, @Nullable PreparedStatementSetter values) {
            return super.update(inPlatform(sql), values);
        }

        @Override
        public <T extends @Nullable Object> List<T> query(
                String sql, RowMapper<T> rows, @Nullable Object @Nullable ... values) {
            return super.query(inPlatform(sql), rows, values);
        }

        private static String inPlatform(String sql) {
            return sql.replaceAll("\\b(user_entities|user_credentials)\\b", "platform.$1");
        }
    }
}
