// SPDX-License-Identifier: BSL-1.0
// Sixstep in Node.js: plans in, road maps out.
import { Library, SixstepError } from './library.js';

export { SixstepError };

const day = (number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
const bit = (bits, row) => ((bits[row >> 3] >> (row & 7)) & 1) === 1;

export class Sixstep {
  #c;

  constructor(library, header) {
    this.#c = new Library(library, header);
  }

  readPlan(json) {
    return this.#c.create('plan', 'sixstep_plan_read', json, Buffer.byteLength(json), null);
  }

  /** At the limit of work the best so far is delivered: the same on every machine. */
  makeRoadmap(plan, { workLimit }) {
    const options = this.#c.create('options', 'sixstep_options_create');
    this.#c.call('sixstep_options_set_int64', options, 'work_limit', workLimit);
    return this.#c.create('roadmap', 'sixstep_roadmap_make', plan, options);
  }

  /** The road map document, as objects. */
  document(roadmap) {
    const buffer = this.#c.create('buffer', 'sixstep_roadmap_write', roadmap);
    return JSON.parse(this.#c.text('sixstep_buffer_data', buffer));
  }

  /** The page for people, under a content-security policy with this nonce. */
  page(roadmap, { nonce }) {
    const options = this.#c.create('options', 'sixstep_options_create');
    this.#c.call('sixstep_options_set_string', options, 'nonce', nonce, Buffer.byteLength(nonce));
    return this.#c.text('sixstep_buffer_data', this.#c.create('buffer', 'sixstep_roadmap_html', roadmap, options));
  }

  /** A table row by row, each an object by column; what is not known is null. */
  *rows(roadmap, name) {
    const table = this.#c.create('table', 'sixstep_roadmap_table', roadmap, name, null);
    const columns = Array.from({ length: Number(this.#c.ask('sixstep_table_columns', table)) }, (_, column) => [
      this.#c.text('sixstep_table_column_name', table, column),
      this.#column(table, column),
    ]);
    for (let row = 0; row < this.#c.ask('sixstep_table_rows', table); ++row) {
      yield Object.fromEntries(columns.map(([title, cell]) => [title, cell(row)]));
    }
  }

  /** What gives a column's cell in a row. */
  #column(table, column) {
    const rows = Number(this.#c.ask('sixstep_table_rows', table));
    const bytes = (rows + 7) >> 3;
    const cells = (which, type, count) => this.#c.numbers(`sixstep_table_${which}`, type, count, table, column);
    const known = cells('known', 'uint8_t', bytes);
    const days = cells('days', 'int32_t', rows);
    const flags = cells('flags', 'uint8_t', bytes);
    const numbers = cells('numbers', 'double', rows) ?? cells('wholes', 'int64_t', rows);
    return (row) => {
      if (known && !bit(known, row)) return null;
      if (days) return day(days[row]);
      if (flags) return bit(flags, row);
      if (numbers) return numbers[row];
      return this.#c.text('sixstep_table_text', table, column, row);
    };
  }
}
