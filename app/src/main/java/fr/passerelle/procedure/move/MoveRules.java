package fr.passerelle.procedure.move;

import fr.passerelle.procedure.FreeWords;
import fr.passerelle.procedure.Move;
import fr.passerelle.procedure.Procedure;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What a move must say, beyond each of its fields alone. */
final class MoveRules {

    private static final BigDecimal MOST = new BigDecimal("9999999.99");

    private final MoveForm form;
    private final BindingResult errors;

    private MoveRules(MoveForm form, BindingResult errors) {
        this.form = form;
        this.errors = errors;
    }

    static void check(MoveForm form, Move move, Procedure procedure, LocalDate today, BindingResult errors) {
        MoveRules rules = new MoveRules(form, errors);
        rules.days(move, procedure, today);
        rules.wanted(move);
        rules.amount();
        rules.secret("words", form.words());
        rules.secret("reference", form.reference());
        rules.secret("pieceLabel", form.pieceLabel());
    }

    private void days(Move move, Procedure procedure, LocalDate today) {
        LocalDate day = form.day();
        if (move == Move.RIGHT_OPEN) {
            if (day == null) {
                reject("day", "Écrivez depuis quel jour le droit est ouvert.");
            } else if (day.isAfter(today.plusYears(1)) || day.isBefore(today.minusYears(10))) {
                reject("day", "Vérifiez l’année de cette date.");
            }
        } else if (day != null && day.isAfter(today)) {
            reject("day", "Cette date est à venir\u00a0: notez-le quand ce sera fait.");
        } else if (day != null && day.isBefore(today.minusYears(2))) {
            reject("day", "Cette date a plus de deux ans\u00a0: vérifiez l’année.");
        } else if (day != null && procedure.sentOn() != null && day.isBefore(procedure.sentOn())) {
            reject("day", "Cette date est avant l’envoi de la démarche.");
        }
        LocalDate from = day == null || move == Move.RIGHT_OPEN ? today : day;
        notBefore("by", form.by(), from);
        notBefore("expectedOn", form.expectedOn(), from);
    }

    private void notBefore(String field, @Nullable LocalDate day, LocalDate from) {
        if (day != null && day.isBefore(from)) {
            reject(field, "Cette date est déjà passée.");
        } else if (day != null && day.isAfter(from.plusYears(5))) {
            reject(field, "Vérifiez l’année de cette date.");
        }
    }

    private void wanted(Move move) {
        if (move == Move.ABANDON && form.reason() == null) {
            reject("reason", "Choisissez pourquoi la démarche s’arrête.");
        }
        if (move == Move.PIECE_ASKED) {
            if (form.pieceKind() == null) {
                reject("pieceKind", "Choisissez la sorte de document.");
            }
            if (FreeWords.tidy(form.pieceLabel()) == null) {
                reject("pieceLabel", "Dites quel document est demandé.");
            }
        }
        if (move == Move.REMEDY && FreeWords.tidy(form.words()) == null) {
            reject("words", "Dites comment la décision est contestée.");
        }
    }

    private void amount() {
        BigDecimal amount = form.amount();
        if (amount == null) {
            return;
        }
        if (amount.signum() < 0) {
            reject("amount", "Un montant ne peut pas être négatif.");
        } else if (amount.compareTo(MOST) > 0 || amount.stripTrailingZeros().scale() > 2) {
            reject("amount", "Écrivez un montant en euros, par exemple 635,71.");
        }
    }

    private void secret(String field, @Nullable String typed) {
        String problem = FreeWords.problem(typed);
        if (problem != null) {
            reject(field, problem);
        }
    }

    private void reject(String field, String message) {
        errors.rejectValue(field, "wrong", message);
    }
}
