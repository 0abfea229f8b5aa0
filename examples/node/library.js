// SPDX-License-Identifier: BSL-1.0
// Calls into the C library: handles with an owner, texts by their length, errors as exceptions.
import { readFileSync } from 'node:fs';
import koffi from 'koffi';

/** What the library refuses to do, with everything that is wrong with a document. */
export class SixstepError extends Error {
  constructor(message, code, diagnostics) {
    super(message);
    Object.assign(this, { code, diagnostics });
  }
}

/** The functions of the C header, which is read as it is, so that it cannot differ from the library. */
function declare(library, header) {
  const text = header.replace(/\/\*.*?\*\//gs, '').replace(/\bstruct (?=Arrow\w+\*)/g, '');
  for (const [, name] of text.matchAll(/^typedef struct (\w+)/gm)) koffi.opaque(name);
  for (const name of ['ArrowSchema', 'ArrowArray']) koffi.opaque(name);
  koffi.alias('sixstep_status', 'int32_t');
  koffi.proto('int32_t sixstep_progress_callback(const sixstep_progress*, void*)');
  const functions = {};
  for (const [, result, name, inputs] of text.matchAll(/^SIXSTEP_API ([^()]*?)\s*\b(\w+)\(([^)]*)\);/gm)) {
    // Handles and lengths come out through pointers; koffi would copy a `const char*` up to a NUL.
    const marked = inputs.replace(/\w+\*\* |size_t\* /g, '_Out_ $&').replace('_callback ', '_callback* ');
    functions[name] = library.func(`${result.replace('const char*', 'void*')} ${name}(${marked})`);
  }
  return functions;
}

export class Library {
  #functions;
  #handles = new FinalizationRegistry(([destroy, pointer]) => destroy(pointer));

  constructor(library, header) {
    this.#functions = declare(koffi.load(library), readFileSync(header, 'utf8'));
  }

  /** Calls what cannot fail. */
  ask(name, ...inputs) {
    return this.#functions[name](...inputs.map((input) => input?.pointer ?? input));
  }

  /** Calls what lends a text, and copies it. */
  text(name, ...inputs) {
    const length = [0];
    const text = this.ask(name, ...inputs, length);
    return text ? Buffer.from(koffi.view(text, length[0])).toString() : '';
  }

  /** Calls what lends numbers, and copies them; null where there are none. */
  numbers(name, type, count, ...inputs) {
    const numbers = this.ask(name, ...inputs);
    return numbers && koffi.decode(numbers, type, count);
  }

  /** Calls what may fail. */
  call(name, ...inputs) {
    const error = [null];
    if (this.ask(name, ...inputs, error) >= 0) return;
    const parts = ['message', 'code', 'diagnostics'].map((part) => this.text(`sixstep_error_${part}`, error[0]));
    this.ask('sixstep_error_destroy', error[0]);
    throw new SixstepError(parts[0], parts[1], JSON.parse(parts[2]));
  }

  /** Calls what delivers a handle, a "plan" or a "buffer", which is destroyed when nobody has it any more. */
  create(type, name, ...inputs) {
    const result = [null];
    this.call(name, ...inputs, result);
    const handle = { pointer: result[0] };
    this.#handles.register(handle, [this.#functions[`sixstep_${type}_destroy`], result[0]]);
    return handle;
  }
}
