// SPDX-License-Identifier: BSL-1.0
// node --test page.test.js, with SIXSTEP_PAGE naming a road map's page that has its roadmap.json beside it, and
// SIXSTEP_SCREENSHOTS the folder for pictures that a person looks at.
import assert from 'node:assert/strict';
import { mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import * as checks from './checks.js';
import { launch, open, serve } from './browser.js';
import { actionsOf, dateForms } from './roadmap.js';

const here = path.dirname(new URL(import.meta.url).pathname);
const file = path.resolve(process.env.SIXSTEP_PAGE ?? path.join(here, 'fixture/roadmap.html'));
const screenshots = path.resolve(process.env.SIXSTEP_SCREENSHOTS ?? path.join(here, '../../build/screenshots/fixture'));
const widths = [320, 390, 1280];
const dark = { media: { colorScheme: 'dark' } };
const paper = { width: 794, height: 1123, media: { media: 'print', colorScheme: 'dark' } };

describe(path.relative(process.cwd(), file), () => {
  let browser;
  let server;
  before(async () => {
    await mkdir(screenshots, { recursive: true });
    server = await serve(file);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    server?.stop();
  });
  const visit = (view, look) => open(browser, server.address, view, look);
  const picture = (page, name) => page.screenshot({
    path: path.join(screenshots, `${name}.png`), fullPage: true, timeout: 300_000,
  });

  test('weighs less than a mebibyte', async () => assert.ok((await stat(file)).size < 1024 * 1024));

  for (const [name, view] of [['light', {}], ['dark', dark], ['on a telephone', { width: 390, height: 844 }]]) {
    test(`axe-core finds nothing against WCAG 2.1 AA, ${name}`, () => visit(view, async (page) => {
      const reviewed = JSON.parse(await readFile(path.join(here, 'reviewed.json'), 'utf8'));
      await checks.unfold(page);
      assert.deepEqual(await checks.accessibility(page, reviewed), []);
    }));
  }

  test('a strict content-security policy has nothing to block', () => visit({}, async (page, heard) => {
    await checks.unfold(page);
    assert.deepEqual(await checks.policy(page, heard), []);
    assert.deepEqual(await checks.inertness(page), []);
  }));

  test('headings, ids and links hold together', () =>
    visit({}, async (page) => assert.deepEqual(await checks.structure(page), [])));

  test('the first Tab stop skips to the road map', () =>
    visit({}, async (page) => assert.deepEqual(await checks.skipLink(page), [])));

  for (const width of widths) {
    test(`nothing scrolls sideways at ${width} px`, () => visit({ width }, async (page) => {
      assert.deepEqual(await checks.reflow(page), []);
      await checks.unfold(page);
      assert.deepEqual(await checks.reflow(page), []);
    }));
  }

  test('text may be spaced as WCAG 1.4.12 asks', () => visit({ width: 320, bypassCSP: true }, async (page) => {
    await page.addStyleTag({ content: '* { line-height: 1.5 !important; letter-spacing: .12em !important; ' +
      'word-spacing: .16em !important; } p { margin-block-end: 2em !important; }' });
    assert.deepEqual(await checks.reflow(page), []);
  }));

  test('prints dark on light within the sheet', () => visit(paper, async (page) => {
    assert.deepEqual(await checks.print(page), []);
    await picture(page, 'print');
    const pdf = await page.pdf({ path: path.join(screenshots, 'print.pdf'), format: 'A4' });
    assert.ok(pdf.length > 1000);
  }));

  test('every action and its date is told to assistive technology', () => visit({}, async (page) => {
    const roadmap = JSON.parse(await readFile(path.join(path.dirname(file), 'roadmap.json'), 'utf8'));
    const language = await page.evaluate(() => document.documentElement.lang);
    await checks.unfold(page);
    const spoken = await checks.spoken(page);
    const actions = actionsOf(roadmap, language);
    assert.ok(actions.length > 0, 'roadmap.json has no actions');
    assert.deepEqual(actions.filter(({ title }) => !spoken.includes(title)), []);
    const silent = (date) => date && !dateForms(date, language).some((form) => spoken.includes(form));
    assert.deepEqual(actions.filter(({ start, finish }) => silent(start) || silent(finish)), []);
  }));

  test('pictures for a person to look at', async () => {
    await visit({}, (page) => picture(page, '1280'));
    await visit({ width: 390, height: 844, deviceScaleFactor: 2 }, (page) => picture(page, '390'));
    await visit(dark, (page) => picture(page, 'dark'));
  });
});
