package fr.passerelle.credentials;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Passkeys: a key on the person's device, unlocked by a finger, a face or a code, which proves both factors at once (W3C WebAuthn). */
@Component
public class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);

    private final WebAuthnRelyingPartyOperations operations;
    private final PublicKeyCredentialUserEntityRepository holders;
    private final UserCredentialRepository keys;
    private final JsonMapper json;

    Passkeys(
            WebAuthnRelyingPartyOperations operations,
            PublicKeyCredentialUserEntityRepository holders,
            UserCredentialRepository keys) {
        this.operations = operations;
        this.holders = holders;
        this.keys = keys;
        this.json = PasskeyConfiguration.json();
    }

    /**
     * A question to the device.
     *
     * @param options what the server must remember until the answer
     * @param text the same as JSON, for the browser
     */
    public record Challenge<T>(T options, String text) {}

    /** A registered passkey. */
    public record Key(String id, String label, java.time.Instant created, java.time.Instant lastUsed) {}

    /** Asks for a new passkey. */
    public Challenge<PublicKeyCredentialCreationOptions> challengeToAdd(UUID account, String email) {
        PublicKeyCredentialUserEntity holder = holder(account, email);
        PublicKeyCredentialCreationOptions options = operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(authentication(holder.getName())));
        return new Challenge<>(options, json.writeValueAsString(options));
    }

    /** Keeps the passkey that a device made; false when its answer does not fit the question. */
    public boolean add(PublicKeyCredentialCreationOptions options, String answer, String label) {
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> credential =
                    json.readValue(answer, new TypeReference<>() {});
            operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    options, new RelyingPartyPublicKey(credential, label)));
            return true;
        } catch (JacksonException | IllegalArgumentException | com.webauthn4j.util.exception.WebAuthnException e) {
            LOG.info("passkey refused: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    /** Asks for a passkey; of one account when it is known already. */
    public Challenge<PublicKeyCredentialRequestOptions> challengeToSignIn(@Nullable UUID account) {
        PublicKeyCredentialRequestOptions options =
                operations.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(
                        account == null ? null : authentication(account.toString())));
        return new Challenge<>(options, json.writeValueAsString(options));
    }

    /** The account whose passkey answered the question. */
    public Optional<UUID> signIn(PublicKeyCredentialRequestOptions options, String answer) {
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> credential =
                    json.readValue(answer, new TypeReference<>() {});
            PublicKeyCredentialUserEntity holder =
                    operations.authenticate(new RelyingPartyAuthenticationRequest(options, credential));
            return holder == null ? Optional.empty() : Optional.of(UUID.fromString(holder.getName()));
        } catch (JacksonException | IllegalArgumentException | com.webauthn4j.util.exception.WebAuthnException e) {
            LOG.info("passkey refused: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** The passkeys of an account. */
    public List<Key> of(UUID account) {
        PublicKeyCredentialUserEntity holder = holders.findByUsername(account.toString());
        return holder == null
                ? List.of()
                : keys.findByUserId(holder.getId()).stream().map(Passkeys::key).toList();
    }

    /** Forgets one passkey of an account; false when it has none of that id. */
    public boolean remove(UUID account, String id) {
        List<Key> found =
                of(account).stream().filter(key -> key.id().equals(id)).toList();
        found.forEach(key -> keys.delete(Bytes.fromBase64(key.id())));
        return !found.isEmpty();
    }

    /** Forgets every passkey of an account. */
    public void forget(UUID account) {
        of(account).forEach(key -> keys.delete(Bytes.fromBase64(key.id())));
    }

    private PublicKeyCredentialUserEntity holder(UUID account, String email) {
        PublicKeyCredentialUserEntity known = holders.findByUsername(account.toString());
        if (known != null) {
            return known;
        }
        PublicKeyCredentialUserEntity holder = ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Bytes.random())
                .name(account.toString())
                .displayName(email)
                .build();
        holders.save(holder);
        return holder;
    }

    private static Authentication authentication(String account) {
        return UsernamePasswordAuthenticationToken.authenticated(account, null, List.of());
    }

    private static Key key(CredentialRecord record) {
        return new Key(
                record.getCredentialId().toBase64UrlString(),
                record.getLabel(),
                record.getCreated(),
                record.getLastUsed());
    }
}
