// SPDX-License-Identifier: BSL-1.0
// A portal's back-end in Node.js: it takes a plan that somebody sent, and refuses it with all that is wrong, or answers
// with its road map.
//
//     npm install
//     SIXSTEP_LIBRARY=/opt/sixstep/lib/libsixstep_c.so.1 SIXSTEP_HEADER=/opt/sixstep/include/sixstep.h node portal.js plan.json
import { readFileSync } from 'node:fs';
import { Sixstep, SixstepError } from './sixstep.js';

const { SIXSTEP_LIBRARY = 'libsixstep_c.so.1', SIXSTEP_HEADER = '/usr/include/sixstep.h' } = process.env;
const sixstep = new Sixstep(SIXSTEP_LIBRARY, SIXSTEP_HEADER);

function answer(json) {
  const roadmap = sixstep.makeRoadmap(sixstep.readPlan(json), { workLimit: 100_000_000 });
  const { plan, strategy, findings } = sixstep.document(roadmap);
  console.log(`${plan.id}: ${strategy.status}, ${findings.length} findings`);
  for (const { action, start, finish, critical } of sixstep.rows(roadmap, 'action.actions')) {
    console.log(`${action.padEnd(20)} ${start ?? '?'} to ${finish ?? '?'}${critical ? ', critical' : ''}`);
  }
  const page = sixstep.page(roadmap, { nonce: 'bm9uY2U=' });
  console.log(`and a page of ${Math.floor(Buffer.byteLength(page) / 1000)} kB`);
}

try {
  answer(readFileSync(process.argv[2] ?? new URL('../first_plan/plan.json', import.meta.url), 'utf8'));
} catch (error) {
  if (!(error instanceof SixstepError)) throw error;
  for (const { line = 0, item = 'the plan', message, code, hint = code } of error.diagnostics) {
    console.log(`line ${line}, ${item}: ${message}\n  ${hint}`);
  }
  process.exitCode = 2;
}
