// SPDX-License-Identifier: BSL-1.0
// The checks find what is wrong: a page on which everything is, must fail each of them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as checks from './checks.js';
import { launch, open, serve, styleSource } from './browser.js';

let browser;
let server;
before(async () => {
  server = await serve(new URL('fixture/broken.html', import.meta.url));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.stop();
});
const complaintsOf = (check, view = {}) => open(browser, server.address, view, (page, heard) => check(page, heard));
const assertTold = (complaints, ...patterns) => {
  for (const pattern of patterns) assert.ok(complaints.some((told) => pattern.test(told)), `${pattern} in ${complaints}`);
};

test('a policy states the nonce of a style that carries one, and the hash of one that does not', () => {
  assert.equal(styleSource('<style nonce="n0">a{}</style>'), `'nonce-n0'`);
  assert.equal(styleSource('<style></style>'), `'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='`);
});

test('faint text and a missing language are violations', async () =>
  assertTold(await complaintsOf(checks.accessibility), /color-contrast/, /html-has-lang/, /image-alt/));

test('what the policy blocks is told', async () =>
  assertTold(await complaintsOf(checks.policy), /style-src-attr/, /script-src/, /img-src/));

test('scripts, handlers, inline styles and script links are found', async () =>
  assertTold(await complaintsOf(checks.inertness), /holds <script>/, /onclick/, /style/, /javascript:/));

test('missing levels, doubled ids and dead links are found', async () =>
  assertTold(await complaintsOf(checks.structure), /no language/, /no title/, /no main/, /h3 .* follows h1/, /twice/,
    /#nowhere/));

test('a page without a skip link is found', async () => assertTold(await complaintsOf(checks.skipLink), /first Tab/));

test('what is too wide is named', async () =>
  assertTold(await complaintsOf(checks.reflow, { width: 320 }), /window of 320 px; widest is <p class="faint">/));

test('a dark page on paper is found', async () =>
  assertTold(await complaintsOf(checks.print, { media: { media: 'print' } }), /on a ground of/));
