package fr.passerelle.procedure.group;

import fr.passerelle.catalogue.Operator;
import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.Sheets;
import fr.passerelle.correspondence.GroupCriterion;
import fr.passerelle.correspondence.QueriedCriterion;
import fr.passerelle.correspondence.QueriedCriterion.Told;
import fr.passerelle.design.Option;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.instrument.Action.Kind;
import fr.passerelle.screening.ActionLook;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The needs that persons share, for a text such as « permanence impôts jeudi »: a procedure under way with an operator, one sheet, a step of the
 * plan. Who may not follow procedures is offered none of them.
 */
@Configuration(proxyBeanMethods = false)
class SharedNeeds {

    private static final String UNDER_WAY = """
            select h.person_id from procedure_person h join procedure_procedure d on d.id = h.procedure_id
            where h.person_id = any(?) and d.closed_at is null and\s""";

    @Bean
    GroupCriterion byOperator(JdbcClient jdbc) {
        return new Shared(jdbc, new Told(40, "operator", "Démarche en cours chez", UNDER_WAY + "d.operator = ?")) {
            @Override
            List<Option> choices(Viewer viewer) {
                Set<String> present = present(viewer, "operator");
                return Arrays.stream(Operator.values())
                        .filter(operator -> present.contains(operator.name()))
                        .map(operator -> new Option(operator.name(), operator.label()))
                        .toList();
            }
        };
    }

    @Bean
    GroupCriterion bySheet(JdbcClient jdbc, Sheets sheets) {
        return new Shared(jdbc, new Told(50, "sheet", "Démarche en cours", UNDER_WAY + "d.sheet = ?")) {
            @Override
            List<Option> choices(Viewer viewer) {
                Set<String> present = present(viewer, "sheet");
                return sheets.all().stream()
                        .filter(sheet -> present.contains(sheet.id()))
                        .map(SharedNeeds::option)
                        .toList();
            }
        };
    }

    @Bean
    GroupCriterion byPlan(JdbcClient jdbc) {
        return new Shared(
                jdbc,
                new Told(
                        60,
                        "plan",
                        "À faire dans le plan",
                        "select person_id from plan_action where person_id = any(?) and state in ('TODO', 'DOING') and kind = ?")) {
            @Override
            List<Option> choices(Viewer viewer) {
                // An alert is for the professional alone: nobody is written to because of it.
                return Arrays.stream(Kind.values())
                        .filter(kind -> kind != Kind.SOCIAL_ALERT)
                        .map(kind -> new Option(kind.name(), ActionLook.label(kind)))
                        .toList();
            }
        };
    }

    private static Option option(Sheet sheet) {
        return new Option(sheet.id(), sheet.title());
    }

    /** A need of which only those who follow procedures are told. */
    private abstract static class Shared extends QueriedCriterion {

        private Shared(JdbcClient jdbc, Told told) {
            super(jdbc, told);
        }

        abstract List<Option> choices(Viewer viewer);

        /** The values that a column takes among the open procedures of the viewer's teams; the column is a constant of ours. */
        Set<String> present(Viewer viewer, String column) {
            return Set.copyOf(jdbc().sql(("select distinct %1$s from procedure_procedure"
                                    + " where team_id = any(?) and closed_at is null and %1$s is not null")
                            .formatted(column))
                    .param(viewer.teamArray())
                    .query(String.class)
                    .list());
        }

        @Override
        public List<Option> options(Viewer viewer) {
            return viewer.may(Action.FOLLOW_PROCEDURES) ? choices(viewer) : List.of();
        }
    }
}
