/**
 * Rules of our own for bpmnlint: the part of the house style a drawer should hear at once. The whole of it is checked by ProcessModelTest.
 * A rule reports with what to do, in words a modeller knows.
 */
import { is, isAny } from 'bpmnlint-utils';

const nodes = (check) => () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:FlowNode')) check(node, (message) => reporter.report(node.id, message));
  },
});

const words = (name) => (name ?? '').trim().split(/\s+/).filter(Boolean);
const documentation = (node) => (node.documentation ?? []).map((it) => it.text ?? '').join('\n');
const splits = (node) => is(node, 'bpmn:ExclusiveGateway') && (node.outgoing ?? []).length > 1;

const EMPTY_VERBS = ['handle', 'process', 'manage', 'perform', 'do'];
const DRAWN = [
  'StartEvent', 'EndEvent', 'IntermediateCatchEvent', 'BoundaryEvent', 'UserTask', 'ServiceTask', 'BusinessRuleTask', 'ReceiveTask',
  'CallActivity', 'SubProcess', 'ExclusiveGateway', 'ParallelGateway', 'EventBasedGateway',
].map((it) => `bpmn:${it}`);

export const rules = {
  'known-elements': nodes((node, report) => {
    if (!isAny(node, DRAWN)) report(`${node.$type} is not drawn here; say it with tasks, gateways, timers and messages`);
  }),
  'short-labels': nodes((node, report) => {
    if (words(node.name).length > 5) report('Label has more than five words');
    const [verb = ''] = words(node.name);
    if (is(node, 'bpmn:Activity') && EMPTY_VERBS.includes(verb.toLowerCase())) report(`"${verb}" says nothing; use the verb of what is done`);
  }),
  'questions-and-answers': nodes((node, report) => {
    if (!splits(node)) return;
    if (!/\?$/.test(node.name ?? '')) report('A gateway that splits asks a question; end its label with ?');
    if (!node.default) report('No default flow; mark the safe answer');
    if (node.outgoing.some((it) => !it.name)) report('An answer has no name');
  }),
  'telling-ids': nodes((node, report) => {
    if (!/^[a-z][A-Za-z]*_[a-z][A-Za-z0-9]*$/.test(node.id)) report('Id says nothing; call it by type and meaning, as userTask_recordDecision');
  }),
  'user-tasks-complete': nodes((node, report) => {
    if (!is(node, 'bpmn:UserTask')) return;
    if (!/^P(\d+D|T\d+[HM])$/.test(node.get('camunda:dueDate') ?? '')) report('No due time; set a due date, for example P5D');
    if (!node.get('camunda:candidateGroups')) report('No candidate group');
    if (!node.get('camunda:formRef')) report('No form');
    const missing = ['Who:', 'Why:', 'Ground:', 'Source:'].filter((it) => !documentation(node).includes(it));
    if (missing.length) report(`Documentation lacks ${missing.join(' ')}`);
  }),
  'no-code': nodes((node, report) => {
    const code = ['camunda:class', 'camunda:expression', 'camunda:formHandlerClass'].filter((it) => node.get(it));
    if (code.length) report(`${code.join(', ')} runs code from a model; bind a step of the catalogue`);
    if (is(node, 'bpmn:ServiceTask') && !/^\$\{[a-z]\w*\.[a-z]\w*}$/.test(node.get('camunda:delegateExpression') ?? '')) {
      report('Not bound to a step; write ${phase.step}');
    }
  }),
};
