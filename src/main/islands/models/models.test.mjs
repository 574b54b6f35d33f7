// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { draw, wrap } from './draw.mjs';
import { gallery } from './gallery.mjs';
import { labels, modelFiles, modelText, read } from './models.mjs';
import { lint } from './lint.mjs';

const sound = readFileSync(new URL('../../../test/resources/models/ask-once.bpmn', import.meta.url), 'utf8');
// bpmnlint follows incoming and outgoing, which the little model leaves to the drawing tools
const linked = async (xml) => {
  const definitions = await read(xml);
  for (const flow of definitions.rootElements[0].flowElements.filter((it) => it.sourceRef)) {
    (flow.sourceRef.outgoing ??= []).push(flow);
    (flow.targetRef.incoming ??= []).push(flow);
  }
  return definitions;
};

describe('the linter', () => {
  it.each(modelFiles())('finds nothing in %s', async (file) => {
    expect(await lint(await read(modelText(file)))).toEqual([]);
  });

  it('finds nothing in a sound model', async () => {
    expect(await lint(await linked(sound))).toEqual([]);
  });

  it.each([
    ['camunda:historyTimeToLive="P3650D"', '', 'askOnce', 'history-time-to-live'],
    ['bpmn:exclusiveGateway', 'bpmn:inclusiveGateway', 'gateway_answered', 'known-elements'],
    ['name="No answer"', 'name="No answer from the person asked"', 'endEvent_noAnswer', 'short-labels'],
    ['name="Note silence"', 'name="Handle silence"', 'serviceTask_noteSilence', 'short-labels'],
    ['name="Answered?"', 'name="Answered"', 'gateway_answered', 'questions-and-answers'],
    ['default="flow_silent"', '', 'gateway_answered', 'questions-and-answers'],
    ['endEvent_noAnswer', 'Event_0x3k2qz', 'Event_0x3k2qz', 'telling-ids'],
    ['camunda:dueDate="P5D"', '', 'userTask_askQuestion', 'user-tasks-complete'],
    ['Why: ', '', 'userTask_askQuestion', 'user-tasks-complete'],
    ['camunda:delegateExpression="${test.noteSilence}"', 'camunda:class="java.lang.String"', 'serviceTask_noteSilence', 'no-code'],
    ['${test.noteSilence}', '${bean.method()}', 'serviceTask_noteSilence', 'no-code'],
    ['sourceRef="userTask_askQuestion" targetRef="gateway_answered"', 'sourceRef="userTask_askQuestion" targetRef="endEvent_noAnswer"', 'gateway_answered', 'no-implicit-start'],
  ])('hears %s -> %s', async (good, bad, element, rule) => {
    expect(sound).toContain(good);
    const problems = await lint(await linked(sound.replaceAll(good, bad)));
    expect(problems.filter((it) => it.startsWith(`${element}:`) && it.includes(rule))).not.toEqual([]);
  });
});

describe('the picture', () => {
  it('shows every label in the language asked for', async () => {
    const texts = labels('kk');
    const picture = draw(await read(modelText('refusal.bpmn')), (id) => texts[id === 'refusal' ? id : `refusal.${id}`]);
    expect(picture).toContain('<title>Оралудан бас тарту</title>');
    expect(picture).not.toMatch(/<tspan[^>]*>[^<]*[A-Za-z]/);
  });

  it('draws each shape and flow once', async () => {
    const picture = draw(await read(sound));
    expect(picture.match(/marker-end/g)).toHaveLength(8);
    expect(picture.match(/<rect[^>]*rx="10"/g)).toHaveLength(3);
    expect(picture).not.toMatch(/NaN|undefined/);
  });

  it('keeps what a modeller typed from becoming markup', async () => {
    const picture = draw(await read(sound.replace('name="No answer"', 'name="&lt;script&gt;x&lt;/script&gt;"')));
    expect(picture).not.toContain('<script');
  });

  it('breaks lines at spaces, and long words at a syllable', () => {
    expect(wrap('Give data notice', 60, 12)).toEqual(['Give data', 'notice']);
    expect(wrap('ответственности', 80, 12)).toEqual(['ответствен-', 'ности']);
  });
});

describe('the page of all models', () => {
  it('shows each once, a chapter after the one that calls it', async () => {
    const drawn = await Promise.all(
      modelFiles().map(async (file) => ({
        file,
        process: (await read(modelText(file))).rootElements.find((it) => it.$type === 'bpmn:Process'),
      })),
    );
    const page = gallery(drawn, ['pathway', 'stage']);
    const shown = [...page.matchAll(/<section id="(\w+)"/g)].map(([, id]) => id);
    expect([...shown].sort()).toEqual(drawn.map((it) => it.process.id).sort());
    expect(shown.indexOf('pathway')).toBe(0);
    expect(shown.indexOf('consent')).toBeLessThan(shown.indexOf('interview'));
    expect(page.match(/<img /g)).toHaveLength(drawn.length);
  });
});
