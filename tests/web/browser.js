// SPDX-License-Identifier: BSL-1.0
// Serves a page as a strict portal would, and opens it in Chromium.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';

const browserPath = process.env.SIXSTEP_CHROMIUM ?? '/usr/bin/chromium';
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** What a portal states about the page's one `<style>`: the nonce that it carries, else the hash of its text. */
export function styleSource(html) {
  const [, attributes, text] = html.match(/<style\b([^>]*)>([\s\S]*?)<\/style>/i) ?? [];
  if (text === undefined) return `'none'`;
  const nonce = attributes.match(/\bnonce="([^"]+)"/)?.[1];
  return nonce ? `'nonce-${nonce}'` : `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Starts a server for one page under `default-src 'none'`; returns its address and how to stop it. */
export async function serve(file) {
  const html = await readFile(file, 'utf8');
  const policy = `default-src 'none'; style-src ${styleSource(html)}; base-uri 'none'; form-action 'none'`;
  const server = createServer((request, response) => {
    if (request.url !== '/') return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
    response.end(html);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { address: `http://127.0.0.1:${server.address().port}/`, html, stop: () => server.close() };
}

export const launch = () => chromium.launch({ executablePath: browserPath, args: flags });

/**
 * Opens the page in a context of its own, collects what the browser complains about and asks for, hands it to `look`.
 * `media` is what Playwright's emulateMedia takes; other options go to the new context.
 */
export async function open(browser, address, { width = 1280, height = 900, media = {}, ...context }, look) {
  const session = await browser.newContext({ viewport: { width, height }, ...context });
  try {
    const page = await session.newPage();
    const complaints = [];
    const requests = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => requests.push(request.url()));
    await page.addInitScript(() => {
      window.policyViolations = [];
      document.addEventListener('securitypolicyviolation', (violation) =>
        window.policyViolations.push(`${violation.violatedDirective}: ${violation.sourceFile ?? ''}`));
    });
    await page.emulateMedia(media);
    await page.goto(address, { waitUntil: 'load' });
    return await look(page, { complaints, requests });
  } finally {
    await session.close();
  }
}
