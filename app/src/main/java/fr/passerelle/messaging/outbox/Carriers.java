package fr.passerelle.messaging.outbox;

import fr.passerelle.messaging.Ending;
import fr.passerelle.messaging.SmsGateway;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Through what messages leave: the SMTP server and the SMS operator of this installation, where they are set up. */
@Component
class Carriers {

    private final ObjectProvider<JavaMailSender> mails;
    private final ObjectProvider<SmsGateway> texts;
    private final String from;
    private final int smsADay;

    Carriers(
            ObjectProvider<JavaMailSender> mails,
            ObjectProvider<SmsGateway> texts,
            @Value("${passerelle.mail.from:ne-pas-repondre@localhost}") String from,
            @Value("${passerelle.sms.per-day:3}") int smsADay) {
        this.mails = mails;
        this.texts = texts;
        this.from = from;
        this.smsADay = smsADay;
    }

    /** What can leave at all. */
    List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        if (mails.getIfAvailable() != null) {
            kinds.add("MAIL");
        }
        if (texts.getIfAvailable() != null) {
            kinds.add("SMS");
        }
        return kinds;
    }

    /** How many one number may get in 24 hours. */
    int smsADay() {
        return smsADay;
    }

    /** Hands the message over; gives the operator's own identifier where there is one. */
    @Nullable
    String carry(Waiting message) throws NotCarried {
        if (message.kind().equals("SMS")) {
            return text(message);
        }
        try {
            mails.getObject().send(mail(message));
            return null;
        } catch (MailException e) {
            throw new NotCarried(e.getClass().getSimpleName(), refused(e) ? Ending.ADDRESS_REFUSED : null);
        }
    }

    private @Nullable String text(Waiting message) throws NotCarried {
        try {
            return texts.getObject()
                    .send(message.recipient(), message.body(), message.id().toString());
        } catch (SmsGateway.Refused e) {
            throw new NotCarried("SMS " + e.getMessage(), e.forGood() ? Ending.REFUSED : null);
        }
    }

    private MimeMessage mail(Waiting message) throws NotCarried {
        MimeMessage mail = new Numbered(mails.getObject().createMimeMessage(), message.id());
        try {
            String address = message.fromAddress() == null ? from : message.fromAddress();
            mail.setFrom(
                    message.fromName() == null
                            ? new InternetAddress(address)
                            : new InternetAddress(address, message.fromName(), "UTF-8"));
            mail.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(message.recipient(), true));
            if (message.fromAddress() != null) {
                mail.setReplyTo(new InternetAddress[] {new InternetAddress(address)});
            }
            mail.setSubject(message.subject(), StandardCharsets.UTF_8.name());
            mail.setText(message.body(), StandardCharsets.UTF_8.name());
            return mail;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new NotCarried(e.getClass().getSimpleName(), Ending.ADDRESS_REFUSED);
        }
    }

    /** Whether the server knows no such mailbox: trying again would change nothing. */
    private static boolean refused(MailException e) {
        return e instanceof MailSendException several
                && Arrays.stream(several.getMessageExceptions())
                        .anyMatch(each -> each instanceof SendFailedException failed
                                && failed.getInvalidAddresses() != null
                                && failed.getInvalidAddresses().length > 0);
    }

    /** Bears the same number at each try, so that a mailbox which got it twice may know it. */
    private static final class Numbered extends MimeMessage {

        private final UUID id;

        private Numbered(MimeMessage blank, UUID id) {
            super(blank.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@passerelle>");
        }
    }
}
