// SPDX-License-Identifier: BSL-1.0
// What the tests need to know of a roadmap.json.

const inLanguage = (text, language) =>
  (typeof text === 'string' ? text : text?.[language] ?? Object.values(text ?? {})[0]);

/** The actions with the title and the dates that the page must tell. */
export function actionsOf(roadmap, language) {
  const labels = new Map(roadmap.nodes.map(({ id, label }) => [id, label]));
  return roadmap.action.actions.map(({ action, start, finish }) =>
    ({ id: action, title: inLanguage(labels.get(action), language) ?? action, start, finish }));
}

/** The ways in which a page may write an ISO date. */
export function dateForms(date, language) {
  const day = new Date(`${date}T00:00:00Z`);
  const written = (month) =>
    day.toLocaleDateString(language, { timeZone: 'UTC', year: 'numeric', month, day: 'numeric' });
  const british = day.toLocaleDateString('en-GB', { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' });
  const brief = day.toLocaleDateString('en-GB', { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' });
  return [date, written('long'), written('short'), british, brief];
}
