/** One page with every model, in the order in which one calls the next; for readers of the repository, beside the drawings. */
const escape = (text) => text.replace(/[&<>"]/g, (it) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[it]);

/** Ids of the chapters a process calls, each once, in the order they are written down. */
function called(elements) {
  const ids = elements.flatMap((it) => (it.$type === 'bpmn:CallActivity' ? [it.calledElement] : it.flowElements ? called(it.flowElements) : []));
  return [...new Set(ids)];
}

/** A process with its chapters below it, each process once and where it is met first. */
function inOrder(models, first) {
  const order = [];
  const visit = (id, depth) => {
    const model = models.get(id);
    if (!model || order.some((it) => it.id === id)) return;
    order.push({ ...model, id, depth });
    model.calls.forEach((it) => visit(it, depth + 1));
  };
  first.forEach((it) => visit(it, 0));
  const chapters = new Set([...models.values()].flatMap((it) => it.calls));
  [...models.keys()].filter((it) => !chapters.has(it)).forEach((it) => visit(it, 0));
  [...models.keys()].forEach((it) => visit(it, 0));
  return order;
}

/**
 * @param files what was drawn: `{file, process}`, the process as bpmn-moddle reads it
 * @param first ids of the processes the page begins with
 */
export function gallery(files, first) {
  const models = new Map(
    files.map(({ file, process }) => [
      process.id,
      { file, name: process.name, about: process.documentation?.[0]?.text ?? '', calls: called(process.flowElements) },
    ]),
  );
  const link = (id) => `<a href="#${id}">${escape(models.get(id).name)}</a>`;
  const chapters = inOrder(models, first).map(
    ({ id, depth, file, name, about, calls }) => `<section id="${id}">
<h${Math.min(depth + 2, 6)}>${escape(name)}</h${Math.min(depth + 2, 6)}>
<p>${escape(about).replaceAll('\n', '<br>')}</p>
${calls.length ? `<p>Chapters: ${calls.filter((it) => models.has(it)).map(link).join(', ')}.</p>` : ''}
<img src="${file.replace('.bpmn', '.svg')}" alt="${escape(name)}, drawn">
<p><a href="${file.replace('.bpmn', '.ru.svg')}">по-русски</a> <a href="${file.replace('.bpmn', '.kk.svg')}">қазақша</a></p>
</section>`,
  );
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Models of Zhusan</title>
<style>body{font:16px/1.5 sans-serif;max-width:100rem;margin:2rem auto;padding:0 1rem;color:#161616;background:#fff}img{max-width:100%}p{max-width:60rem}section{margin:3rem 0}</style>
<h1>Models of Zhusan</h1>
<p>${models.size} processes, in the order in which one calls the next.</p>
${chapters.join('\n')}
</html>
`;
}
