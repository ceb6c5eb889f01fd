package fr.passerelle.launch;

import fr.passerelle.postgres.Refusal;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the command line answers when it is wrongly used or refused, in French and without a stack trace. */
final class CommandErrors {

    private CommandErrors() {}

    static void speakFrench(CommandLine line) {
        translate(line);
        line.getSubcommands().values().forEach(CommandErrors::translate);
        line.setParameterExceptionHandler(CommandErrors::wronglyAsked);
        line.setExecutionExceptionHandler(CommandErrors::failed);
    }

    private static void translate(CommandLine command) {
        command.getCommandSpec()
                .usageMessage()
                .synopsisHeading("Utilisation : ")
                .synopsisSubcommandLabel("COMMANDE")
                .parameterListHeading("%nArguments :%n")
                .optionListHeading("%nOptions :%n")
                .commandListHeading("%nCommandes :%n")
                .width(100);
    }

    private static int wronglyAsked(ParameterException error, String[] arguments) {
        CommandLine command = error.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(message(error));
        err.println(command.getHelp().synopsisHeading()
                + command.getHelp().synopsis(0).stripTrailing());
        err.println("Aide : ./%s --help".formatted(command.getCommandSpec().qualifiedName()));
        return CommandLine.ExitCode.USAGE;
    }

    private static String message(ParameterException error) {
        if (error instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String first = unmatched.getUnmatched().get(0);
            if (first.startsWith("-")) {
                return "Option inconnue : " + first;
            }
            boolean top = error.getCommandLine().getParent() == null;
            return (top ? "Commande inconnue : " : "Argument en trop : ") + first;
        }
        if (error instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return "Il manque : " + missing.getMissing().get(0).paramLabel();
        }
        if (error.getArgSpec() != null && error.getValue() != null) {
            return "Valeur incorrecte pour %s : « %s »".formatted(name(error), error.getValue());
        }
        if (error.getCommandLine().getParent() == null) {
            return "Quelle commande ?";
        }
        return "Commande mal écrite : " + error.getMessage();
    }

    private static String name(ParameterException error) {
        return error.getArgSpec() instanceof CommandLine.Model.OptionSpec option
                ? option.longestName()
                : String.valueOf(error.getArgSpec().paramLabel());
    }

    private static int failed(Exception error, CommandLine command, ParseResult parsed) {
        if (Instance.isStopping()) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        PrintWriter err = command.getErr();
        if (error instanceof Refusal) {
            err.println(String.valueOf(error.getMessage()).stripTrailing());
        } else {
            err.println("Erreur inattendue : " + error);
        }
        if (System.getenv("PASSERELLE_DEBUG") != null) {
            error.printStackTrace(err);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
