package fr.passerelle.messaging.sms;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The operator of this installation.
 *
 * @param url where to POST a message; none for no operator
 * @param form true for a form, false for JSON
 * @param header a whole line, such as {@code Authorization: Bearer …}
 * @param body with {@code {to}}, {@code {text}} and {@code {id}}, each written as the format asks
 * @param idField the field of the answer that holds the operator's identifier
 * @param seconds how long an answer is waited for
 * @param file where messages are written instead, for trials
 * @param secret what the operator must show when it tells of a receipt or of an answer; none for no receipts
 */
@ConfigurationProperties("passerelle.sms")
record SmsSettings(
        @Nullable String url,
        @DefaultValue("false") boolean form,
        @Nullable String header,

        @DefaultValue("{\"to\":\"{to}\",\"text\":\"{text}\",\"reference\":\"{id}\"}")
        String body,

        @DefaultValue("id") String idField,
        @DefaultValue("10") int seconds,
        @Nullable String file,
        @Nullable String secret) {}
