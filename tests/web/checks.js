// SPDX-License-Identifier: BSL-1.0
// What must hold for a road map's page. Each check returns its complaints as sentences; none is good.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** Folded parts count as content: a reader opens them. */
export const unfold = (page) =>
  page.evaluate(() => document.querySelectorAll('details').forEach((part) => { part.open = true; }));

/**
 * axe-core's violations, and what it could not decide unless a person did: `reviewed` holds
 * {rule, target (a pattern for the element's selector), reason}.
 */
export async function accessibility(page, reviewed = []) {
  await page.evaluate(axeSource);
  const { violations, incomplete } = await page.evaluate(
    (tags) => window.axe.run(document, { runOnly: tags, resultTypes: ['violations', 'incomplete'] }), standards);
  const told = (kind, result) => result.nodes.map((node) =>
    `${kind} ${result.id} at ${node.target.join(' ')}: ${node.any[0]?.message ?? result.help}`);
  const isReviewed = (rule, node) => reviewed.some(
    (entry) => entry.rule === rule && new RegExp(entry.target).test(node.target.join(' ')));
  const open = incomplete.map(
    (result) => ({ ...result, nodes: result.nodes.filter((node) => !isReviewed(result.id, node)) }));
  return [...violations.flatMap((result) => told('violation', result)),
    ...open.flatMap((result) => told('undecided', result))];
}

/** Nothing was blocked by the policy, nothing beyond the page was asked for, nothing was complained about. */
export async function policy(page, { complaints, requests }) {
  const violations = await page.evaluate(() => window.policyViolations);
  return [...violations.map((violation) => `policy violation: ${violation}`),
    ...complaints.map((complaint) => `console: ${complaint}`),
    ...requests.slice(1).map((address) => `asks for ${address}`)];
}

/** No script, no handler, no inline style, no frame or form, links only to http(s) or within the page. */
export const inertness = (page) => page.evaluate(() => {
  const complaints = [];
  const forbidden = 'script, iframe, object, embed, form, link[rel="stylesheet"], base, meta[http-equiv]';
  for (const element of document.querySelectorAll(forbidden)) complaints.push(`holds <${element.localName}>`);
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^on/.test(name) || name === 'style') complaints.push(`<${element.localName} ${name}>`);
      if (/^(href|src|xlink:href|action)$/.test(name) && !/^(#|https?:\/\/)/.test(value)) {
        complaints.push(`<${element.localName} ${name}="${value.slice(0, 60)}">`);
      }
    }
  }
  return complaints;
});

/** The page has a language, a title, one first heading, no skipped heading level, and ids that are unique. */
export const structure = (page) => page.evaluate(() => {
  const complaints = [];
  if (!document.documentElement.lang) complaints.push('the page has no language');
  if (!document.title) complaints.push('the page has no title');
  if (!document.querySelector('main')) complaints.push('the page has no main landmark');
  if (document.querySelectorAll('h1').length !== 1) complaints.push('the page has not exactly one h1');
  let level = 0;
  for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const next = Number(heading.localName[1]);
    if (next > level + 1) complaints.push(`h${next} "${heading.textContent}" follows h${level}`);
    level = next;
  }
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) {
    complaints.push(`id ${id} stands twice`);
  }
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    const id = decodeURIComponent(link.hash.slice(1));
    if (!document.getElementById(id)) complaints.push(`link to #${id}, which is not there`);
  }
  return complaints;
});

/** The first stop of the Tab key is a link that leads into the main part, and is seen when it has the focus. */
export async function skipLink(page) {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const link = document.activeElement;
    const target = document.getElementById(link?.hash?.slice(1) ?? '');
    if (!target?.closest('main')) return ['the first Tab stop does not skip to the main part'];
    const { width, height, left, top } = link.getBoundingClientRect();
    return width > 1 && height > 1 && left >= 0 && top >= 0 ? [] : ['the skip link is not seen when focused'];
  });
}

/** Nothing makes the page scroll sideways; what is wider scrolls inside a region of its own. */
export const reflow = (page) => page.evaluate(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const widest = [...document.body.querySelectorAll('*')]
    .reduce((a, b) => (b.getBoundingClientRect().right > a.getBoundingClientRect().right ? b : a));
  return [`${scrollWidth} px wide in a window of ${clientWidth} px; widest is <${widest.localName} ` +
    `class="${widest.getAttribute('class') ?? ''}"> "${widest.textContent.trim().slice(0, 60)}"`];
});

/** On paper: dark ink on a light ground even where the screen is dark, and no wider than the sheet. */
export const print = async (page) => [...await reflow(page), ...await page.evaluate(() => {
  const luminance = (colour) => {
    const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
    return alpha === 0 ? undefined : (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  };
  const ground = luminance(getComputedStyle(document.body).backgroundColor)
    ?? luminance(getComputedStyle(document.documentElement).backgroundColor) ?? 1;
  const ink = luminance(getComputedStyle(document.body).color);
  return ground > 0.9 && ink < 0.4 ? [] : [`ink ${ink.toFixed(2)} on a ground of ${ground.toFixed(2)}`];
})];

/** All that the browser tells assistive technology, as one text. */
export async function spoken(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes.filter((node) => !node.ignored && node.name?.value).map((node) => node.name.value).join('\n');
}
