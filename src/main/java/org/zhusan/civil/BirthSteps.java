package org.zhusan.civil;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.casefile.Rulings;
import org.zhusan.engine.Decisions;
import org.zhusan.engine.Processes;
import org.zhusan.engine.StepsOf;

/** What the models about a child's birth ask of the programme itself: three tables, and what lives on beside. */
@StepsOf("birth")
public class BirthSteps {
    private final BirthDesk desk;
    private final BirthTable births;
    private final Rulings rulings;
    private final Decisions decisions;
    private final Processes processes;

    BirthSteps(BirthDesk desk, BirthTable births, Rulings rulings, Decisions decisions, Processes processes) {
        this.desk = desk;
        this.births = births;
        this.rulings = rulings;
        this.decisions = decisions;
        this.processes = processes;
    }

    /** Asks the table with what the family, the lawyer and the registry said and what the case file tells. */
    public void seeWhetherKinshipNeedsProof(DelegateExecution execution) {
        String child = execution.getProcessBusinessKey();
        Optional<Birth> birth = births.find(child);
        var inputs = new HashMap<String, Object>();
        inputs.put("rulingInForce", established(child));
        inputs.put("bornIn", birth.map(it -> bornIn(child, it)).orElse(null));
        inputs.put("birthDocument", birth.map(Birth::document).orElse(null));
        inputs.put("mother", birth.map(it -> it.family().mother()).orElse(null));
        inputs.put("motherIdentity", birth.map(it -> it.family().identity()).orElse(null));
        inputs.put("relatives", birth.map(it -> it.family().relatives()).orElse(null));
        inputs.put("doubt", birth.map(Birth::doubtful).orElse(null));
        Map<String, Object> answer = ask(execution, BirthProcess.KINSHIP_EXAM_NEEDED, inputs);
        births.reference(child, (String) answer.get("reference"));
        execution.setVariable(BirthProcess.KINSHIP_EXAM, answer.get("exam"));
        if (established(child)) {
            execution.setVariable(BirthProcess.KINSHIP_OUTCOME, "established");
        }
        execution.setVariable(
                BirthProcess.PAPER_NEEDED,
                birth.filter(it -> it.certifiedOn() != null).isEmpty());
    }

    /** Asks the table on what the birth is entered; whoever is to choose the name, and whether someone asks again later, follows from it. */
    public void proposeRoute(DelegateExecution execution) {
        String child = execution.getProcessBusinessKey();
        Birth birth = births.find(child).orElseThrow();
        String kinship = kinship(child, execution);
        var inputs = new HashMap<String, Object>();
        inputs.put("kinship", kinship);
        inputs.put("birthDocument", birth.document());
        inputs.put("placeChoice", birth.choice().place());
        String route = (String)
                ask(execution, BirthProcess.BIRTH_REGISTRATION_ROUTE, inputs).get("route");
        births.route(child, route, kinship.equals("established") || kinship.equals("notNeeded"));
        execution.setVariable(
                BirthProcess.GUARDIAN_NAMES,
                route.equals(BirthProcess.GUARDIANSHIP)
                        && !birth.choice().chooser().equals("guardian"));
        execution.setVariable(BirthProcess.KINSHIP_OPEN, route.equals(BirthProcess.UNKNOWN_PARENTAGE));
    }

    /** Asks the table with what the registrar entered; what is not plain the migration service confirms. */
    public void determineCitizenship(DelegateExecution execution) {
        String child = execution.getProcessBusinessKey();
        Birth birth = births.find(child).orElseThrow();
        var inputs = new HashMap<String, Object>();
        inputs.put("parentage", birth.proved() ? "proved" : "open");
        inputs.put("motherCitizen", birth.motherCitizen());
        inputs.put("fatherCitizen", birth.fatherCitizen());
        inputs.put("bornInKazakhstan", birth.choice().bornIn().equals("kazakhstan"));
        inputs.put("parentResident", birth.parentResident());
        Map<String, Object> answer = ask(execution, BirthProcess.CHILD_CITIZENSHIP, inputs);
        births.citizenship(child, (String) answer.get("citizenship"));
        execution.setVariable(BirthProcess.CITIZENSHIP_TO_CONFIRM, answer.get("confirm"));
    }

    /** The migration service confirms beside everything else, once. */
    public void openConfirmation(DelegateExecution execution) {
        once(
                BirthProcess.CITIZENSHIP,
                execution.getProcessBusinessKey(),
                Map.of(BirthProcess.PLACE_REGION, execution.getVariable(BirthProcess.PLACE_REGION)));
    }

    /** In six months someone asks again, once. */
    public void openRecheck(DelegateExecution execution) {
        once(
                BirthProcess.RECHECK,
                execution.getProcessBusinessKey(),
                Map.of(
                        BirthProcess.PLACE_REGION, execution.getVariable(BirthProcess.PLACE_REGION),
                        BirthProcess.COURT_REGION, execution.getVariable(BirthProcess.COURT_REGION)));
    }

    /** Of age, or entered on a ruling meanwhile: nothing is left to ask. */
    public void seeWhetherStillOpen(DelegateExecution execution) {
        String child = execution.getProcessBusinessKey();
        boolean entered = births.find(child).filter(Birth::proved).isPresent();
        execution.setVariable(
                BirthProcess.STILL_OPEN, desk.child(child).age(desk.today()) < BirthDesk.OF_AGE && !entered);
    }

    private Map<String, Object> ask(DelegateExecution execution, String table, Map<String, Object> inputs) {
        return decisions.evaluate(execution.getProcessInstanceId(), table, inputs);
    }

    private String bornIn(String child, Birth birth) {
        return desk.bornAtCentre(child) ? "centre" : birth.choice().bornIn();
    }

    private boolean established(String child) {
        return rulings.inForce(child, Rulings.Kind.KINSHIP_ESTABLISHED, desk.today())
                .isPresent();
    }

    /** A ruling in force outweighs whatever the model handed on; without one nothing is established. */
    private String kinship(String child, DelegateExecution execution) {
        if (established(child)) {
            return "established";
        }
        return switch ((String) execution.getVariable(BirthProcess.KINSHIP_EXAM)) {
            case "NOT_NEEDED" -> "notNeeded";
            case "NOT_POSSIBLE_NOW" -> "notPossible";
            default ->
                switch ((String) execution.getVariable(BirthProcess.KINSHIP_OUTCOME)) {
                    case "established" -> "waiting";
                    case "excluded" -> "excluded";
                    default -> "notProved";
                };
        };
    }

    private void once(String process, String child, Map<String, Object> facts) {
        if (!processes.runs(child, process)) {
            processes.start(process, child, facts);
        }
    }
}
