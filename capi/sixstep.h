/* SPDX-License-Identifier: BSL-1.0 */
#ifndef SIXSTEP_H
#define SIXSTEP_H

/*
 * Sixstep for C, and for every language that can call C.
 *
 * A government's plan goes in as JSON, whole or row by row; a road map by UN DESA's six key steps
 * comes out, as JSON for programs, as a page for people, as a picture, or as answers to "why".
 *
 *     sixstep_plan *plan;
 *     sixstep_roadmap *roadmap;
 *     sixstep_error *error;
 *     if (sixstep_plan_read(json, length, NULL, &plan, &error) < 0) {
 *       fprintf(stderr, "%s\n", sixstep_error_message(error, NULL));
 *       sixstep_error_destroy(error);
 *     } else if (sixstep_roadmap_make(plan, NULL, &roadmap, &error) >= 0) {
 *       ... sixstep_roadmap_html(roadmap, NULL, &page, &error) ...
 *     }
 *
 * The plan document is described in docs/reference/plan-document.md; these functions, with whole
 * programs, in docs/reference/c-api.md and docs/how-to/embed-in-c.md.
 *
 * The rules, which hold for every function here:
 *
 * Statuses. What can fail returns a `sixstep_status`: 0 is success, a positive one a success with a
 * remark (the results are there), a negative one a failure (nothing was delivered). Nothing aborts,
 * exits, prints, reads the environment or the locale, or keeps a state of its own.
 *
 * Results come through pointers that must not be NULL. They are set to NULL first, so that they are
 * safe to destroy whatever happened.
 *
 * Errors. The last argument of what can fail is where an error is put: NULL if you do not want to
 * know. It is set to NULL first, and to an error only if the status is negative: destroy that with
 * `sixstep_error_destroy`.
 *
 * Ownership. Every handle that is created, read or made belongs to you: destroy it with the
 * function of its own type, which accepts NULL. Text that a function returns directly belongs to
 * the handle that it was asked of, and lives as long. Nothing is to be given to free(). No handle
 * needs another one to stay alive.
 *
 * Text is UTF-8. What comes from data has a length in bytes and needs no end mark; NULL with length
 * 0 is the empty text. Names that this interface defines ("seed", "capacity") end with a NUL. Text
 * that comes out ends with a NUL and also tells its length, where `length` is not NULL.
 *
 * Threads. Plans, road maps, tables, errors and buffers never change: use one from as many threads
 * as you like. Options, builders and values are changed by their setters only: many threads may use
 * one, none while another changes it. A token may be cancelled from any thread. Whatever a function
 * calls, it calls on the thread that called it.
 *
 * Stability. Programs that were compiled against one version 1.x of this interface run with every
 * later 1.x. Until release 1.0 of the library, names may still change.
 */

#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define SIXSTEP_API __attribute__((visibility("default")))
#else
#define SIXSTEP_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* == Version =================================================================================== */

/** The version of this interface; it grows when functions are added. */
#define SIXSTEP_INTERFACE_VERSION 5

/** The interface version of the library that is running; less than the above is too old. */
SIXSTEP_API int32_t sixstep_interface_version(void);

/** The version of the library that is running, such as "0.1.0"; road maps' provenance quotes it. */
SIXSTEP_API const char* sixstep_version(void);

/* == Statuses ================================================================================== */

/** What became of a call: one of the numbers below. */
typedef int32_t sixstep_status;

enum {
  /** Done. */
  SIXSTEP_OK = 0,
  /** The callback, the token or a limit stopped the work: the best so far is delivered. */
  SIXSTEP_STOPPED = 1,
  /** No choice or no dates keep all of the plan's rules: the result says which exclude which. */
  SIXSTEP_INFEASIBLE = 2,
  /** An argument, named by the error's item, is NULL, not UTF-8, unknown or out of range. */
  SIXSTEP_INVALID_ARGUMENT = -1,
  /** The document cannot be used: the error lists everything that is wrong with it, and where. */
  SIXSTEP_INVALID_DOCUMENT = -2,
  /** The road map has nothing of that name. */
  SIXSTEP_NOT_FOUND = -3,
  /** There was not enough memory. All is as it was before the call. */
  SIXSTEP_OUT_OF_MEMORY = -4,
  /** The progress callback threw a C++ exception, which was caught and dropped. */
  SIXSTEP_CALLBACK_FAILED = -5,
  /** A mistake in this library: please report it, with the error's message. */
  SIXSTEP_INTERNAL_ERROR = -6
};

/** A status as a word, such as "ok" or "invalid-document"; "unknown-status" for other numbers. */
SIXSTEP_API const char* sixstep_status_name(sixstep_status status);

/* == Errors ==================================================================================== */

/** Why a call failed. */
typedef struct sixstep_error sixstep_error;

/** The status that the call returned; SIXSTEP_OK for NULL. */
SIXSTEP_API sixstep_status sixstep_error_status(const sixstep_error* error);

/** What kind of problem it is, as a stable word for programs, such as "unknown-member" or
 * "null-argument": docs/reference/diagnostics.md has those of documents, c-api.md the others. */
SIXSTEP_API const char* sixstep_error_code(const sixstep_error* error, size_t* length);

/** A sentence for people: what was found, and what was expected. */
SIXSTEP_API const char* sixstep_error_message(const sixstep_error* error, size_t* length);

/** How to mend it, such as `did you mean "label"?`; empty where nothing can be suggested. */
SIXSTEP_API const char* sixstep_error_hint(const sixstep_error* error, size_t* length);

/** JSON pointer (RFC 6901) to the value in the document; empty for the whole, or without one. */
SIXSTEP_API const char* sixstep_error_pointer(const sixstep_error* error, size_t* length);

/** What it is about: the id of the innermost entity around that place of the document, or the name
 * of the argument or option; may be empty. */
SIXSTEP_API const char* sixstep_error_item(const sixstep_error* error, size_t* length);

/** Line in the document, from 1; 0 where there is none. */
SIXSTEP_API uint64_t sixstep_error_line(const sixstep_error* error);

/** Column in that line, in characters from 1; 0 where there is none. */
SIXSTEP_API uint64_t sixstep_error_column(const sixstep_error* error);

/**
 * Everything that is wrong with the document, as a JSON list of objects with `code`, `severity`
 * ("error", "warning", "note"), `item`, `pointer`, `line`, `column`, `message` and `hint`, as far
 * as there are such; an empty list without a document. The error itself is the first "error" of it.
 */
SIXSTEP_API const char* sixstep_error_diagnostics(const sixstep_error* error, size_t* length);

SIXSTEP_API void sixstep_error_destroy(sixstep_error* error);

/* == Buffers =================================================================================== */

/** A text that was made for you: a document, a page, a picture. */
typedef struct sixstep_buffer sixstep_buffer;

/** The text; NULL and length 0 for NULL. */
SIXSTEP_API const char* sixstep_buffer_data(const sixstep_buffer* buffer, size_t* length);

SIXSTEP_API void sixstep_buffer_destroy(sixstep_buffer* buffer);

/* == Cancellation ============================================================================== */

/** A button by which any thread, or a signal handler, stops the calls whose options hold it. */
typedef struct sixstep_token sixstep_token;

SIXSTEP_API sixstep_status sixstep_token_create(sixstep_token** token, sixstep_error** error);

/** Presses the button, for good: running and later calls deliver the best so far. */
SIXSTEP_API void sixstep_token_cancel(sixstep_token* token);

/** 1 if the button was pressed, else 0. */
SIXSTEP_API int32_t sixstep_token_is_cancelled(const sixstep_token* token);

/** Options that hold the token keep what they need of it: this may be called at any time. */
SIXSTEP_API void sixstep_token_destroy(sixstep_token* token);

/* == Progress ================================================================================== */

/** What a long call says about itself; valid during the callback only. */
typedef struct sixstep_progress sixstep_progress;

/** Which part of the work is done now, in words: "choosing actions". */
SIXSTEP_API const char* sixstep_progress_stage(const sixstep_progress* progress, size_t* length);

/** Units of work done in this part so far: the same on every machine. */
SIXSTEP_API uint64_t sixstep_progress_work(const sixstep_progress* progress);

/** 1 if there is a result already, and `value` is then its worth; else 0. `value` may be NULL. */
SIXSTEP_API int32_t sixstep_progress_best(const sixstep_progress* progress, double* value);

/** 1 if it is proven that no result is worth more than `value`; else 0. `value` may be NULL. */
SIXSTEP_API int32_t sixstep_progress_bound(const sixstep_progress* progress, double* value);

/**
 * Is called now and then by the calls whose options hold it, between two units of work, on the
 * thread that made the call. Return 0 to go on and any other number to stop with the best so far.
 * It may use every function of this interface, and must return: neither longjmp nor exit.
 */
typedef int32_t (*sixstep_progress_callback)(const sixstep_progress* progress, void* user_data);

/* == Options =================================================================================== */

/**
 * How a call is to be done. Wherever options are taken, NULL means all defaults, and each call
 * looks only at those that concern it, so that one handle can serve all calls.
 *
 *     name        type    default     meaning
 *     max_bytes   int64   67108864    largest document that is read, in bytes
 *     max_depth   int64   64          deepest nesting that is read, at most 1000
 *     max_items   int64   4000000     most JSON values in a document that is read
 *     seed        int64   1           of all that is random
 *     work_limit  int64   2000000000  units of work, of each part of the work
 *     time_limit  double  none        seconds, of the whole call
 *     promises_bind int64 0           1: dates that miss an action's own promise are infeasible
 *     language    string  ""          of words and numbers, such as "en"; empty is the plan's first
 *     nonce       string  ""          of the page's <style>, for a content-security policy; base64
 *
 * At a limit the work stops with the best so far: the same on every machine with a work limit, but
 * not to be made again with a time limit, which the road map's provenance says.
 *
 * How sure dates and cost are, and how the status is read; each stands in the road map:
 *
 *     runs                int64   2000          futures that are tried, at most 10000000
 *     threads             int64   1             that try them, and choose; 0 is all; same result
 *     spread              string  "triangular"  what low, likely and high mean; "pert", "lognormal"
 *     common_cause        double  0             correlation of any two durations or costs, to 0.99
 *     reference_class     string  ""            spreads single numbers as others' did: "canada-it",
 *                                               or CSV with columns cost_growth, length_growth
 *     reference_name      string  ""            what readers are told that this class is
 *     baseline            string  ""            id of the one to compare with; empty is the newest
 *     stale_after_days    int64   92            so long a report holds
 *     decide_within_days  int64   90            so long ahead a pilot's decision is told
 *     amber_above         double  0.1           shortfall of an indicator from which it is amber
 *     red_above           double  0.25          … and red
 */
typedef struct sixstep_options sixstep_options;

SIXSTEP_API sixstep_status sixstep_options_create(sixstep_options** options, sixstep_error** error);

/** Sets an option that is a whole number; the error of an unknown name suggests another. */
SIXSTEP_API sixstep_status sixstep_options_set_int64(sixstep_options* options, const char* name,
                                                     int64_t value, sixstep_error** error);

/** Sets an option that is a number. */
SIXSTEP_API sixstep_status sixstep_options_set_double(sixstep_options* options, const char* name,
                                                      double value, sixstep_error** error);

/** Sets an option that is text, of which a copy is kept. */
SIXSTEP_API sixstep_status sixstep_options_set_string(sixstep_options* options, const char* name,
                                                      const char* value, size_t length,
                                                      sixstep_error** error);

/**
 * Sets who is told about the progress of calls with these options, and with which data of yours,
 * which several calls at a time share; a callback of NULL tells nobody.
 */
SIXSTEP_API sixstep_status sixstep_options_set_progress(sixstep_options* options,
                                                        sixstep_progress_callback callback,
                                                        void* user_data, sixstep_error** error);

/** Sets the token by which calls with these options can be stopped; NULL for none. */
SIXSTEP_API sixstep_status sixstep_options_set_token(sixstep_options* options,
                                                     const sixstep_token* token,
                                                     sixstep_error** error);

SIXSTEP_API void sixstep_options_destroy(sixstep_options* options);

/* == Plans ===================================================================================== */

/** What a government has, wants and could do, read and checked: ready for the six steps. */
typedef struct sixstep_plan sixstep_plan;

/**
 * Reads and checks a plan document. Options: max_bytes, max_depth, max_items. Takes time in
 * proportion to its length. A plan that cannot be meant is SIXSTEP_INVALID_DOCUMENT, and
 * `sixstep_error_diagnostics` lists all that is wrong with it, not only the first.
 */
SIXSTEP_API sixstep_status sixstep_plan_read(const char* json, size_t length,
                                             const sixstep_options* options, sixstep_plan** plan,
                                             sixstep_error** error);

/**
 * What is worth a second look in a plan that can be used: warnings and notes, as
 * `sixstep_error_diagnostics` lists them, with lines of the document that was read; NULL for NULL.
 */
SIXSTEP_API const char* sixstep_plan_diagnostics(const sixstep_plan* plan, size_t* length);

/** The plan as its canonical document: equal plans give equal bytes. */
SIXSTEP_API sixstep_status sixstep_plan_write(const sixstep_plan* plan, sixstep_buffer** json,
                                              sixstep_error** error);

/**
 * The plan after changes, as a plan of its own. They are a JSON list such as
 * [{"at": "portal", "set": {"cost": 5}}], as a scenario of the plan document has it: each names an
 * entity by its id, or an object by a path of members, and sets members there; a null removes one.
 * Options: max_bytes, max_depth, max_items. Takes time in proportion to the plan, for each change.
 *
 * Changes that cannot be meant, or that leave no plan that can be, are SIXSTEP_INVALID_DOCUMENT;
 * `sixstep_error_diagnostics` has lines of the list, or pointers into the changed plan.
 */
SIXSTEP_API sixstep_status sixstep_plan_change(const sixstep_plan* plan, const char* json,
                                               size_t length, const sixstep_options* options,
                                               sixstep_plan** changed, sixstep_error** error);

/** The result of one step alone, as JSON, as it stands in the road map document: of "capacity",
 * "system", "framework", "stakeholders", "strategy" or "action". Options and statuses as of
 * `sixstep_roadmap_make`. */
SIXSTEP_API sixstep_status sixstep_plan_run_step(const sixstep_plan* plan, const char* step,
                                                 const sixstep_options* options,
                                                 sixstep_buffer** json, sixstep_error** error);

/**
 * A rating sheet as CSV, for a rater to fill in a spreadsheet: a row for each pillar at each
 * capacity level, with the ratings of `rater`, or of everybody if it is empty. Cells that a
 * spreadsheet would take for formulas are guarded. Options: language.
 */
SIXSTEP_API sixstep_status sixstep_plan_rating_sheet(const sixstep_plan* plan, const char* rater,
                                                     size_t rater_length,
                                                     const sixstep_options* options,
                                                     sixstep_buffer** csv, sixstep_error** error);

/**
 * The plan with the ratings of a sheet that came back, as a plan of its own. A row of the same
 * pillar, level, rater, kind and date as a rating of the plan changes it, other rows are added, and
 * empty cells change nothing. Options: max_bytes, max_items (cells); without options, 16 MiB.
 * What is wrong with a sheet is SIXSTEP_INVALID_DOCUMENT; its diagnostics name every bad cell.
 */
SIXSTEP_API sixstep_status sixstep_plan_add_ratings(const sixstep_plan* plan, const char* csv,
                                                    size_t length, const sixstep_options* options,
                                                    sixstep_plan** rated, sixstep_error** error);

SIXSTEP_API void sixstep_plan_destroy(sixstep_plan* plan);

/* == Plans, row by row ========================================================================= */

/** A plan that is being put together, by a host that holds its data in a database. */
typedef struct sixstep_builder sixstep_builder;

/** Begins an empty plan. Options: max_bytes, max_depth, max_items, of each piece and the whole. */
SIXSTEP_API sixstep_status sixstep_builder_create(const sixstep_options* options,
                                                  sixstep_builder** builder, sixstep_error** error);

/**
 * Adds an entry, which is one JSON object, to the end of a list of the plan document: "actions",
 * "stances". What it names may be added later. A piece that is no such JSON is
 * SIXSTEP_INVALID_DOCUMENT, with lines of the piece; what it means is for the finish to see.
 */
SIXSTEP_API sixstep_status sixstep_builder_add(sixstep_builder* builder, const char* list,
                                               const char* json, size_t length,
                                               sixstep_error** error);

/** Sets another member of the plan, such as "currency", to a JSON value; null removes it. */
SIXSTEP_API sixstep_status sixstep_builder_set(sixstep_builder* builder, const char* member,
                                               const char* json, size_t length,
                                               sixstep_error** error);

/**
 * The plan of what was added and set so far, just as if it had been read; the builder stays as it
 * is. All that is wrong is listed by item and pointer, such as "/actions/0/cost", without lines.
 */
SIXSTEP_API sixstep_status sixstep_builder_finish(const sixstep_builder* builder,
                                                  sixstep_plan** plan, sixstep_error** error);

SIXSTEP_API void sixstep_builder_destroy(sixstep_builder* builder);

/* == Road maps ================================================================================= */

/** The six readings of one plan, what a reader must know, and the chain behind each number. */
typedef struct sixstep_roadmap sixstep_roadmap;

/**
 * Makes the road map of a plan. Options: all but limits of documents, language and nonce.
 *
 * Equal plans and options give equal road maps, byte for byte, unless the call was stopped by the
 * callback, the token or the clock. SIXSTEP_STOPPED and SIXSTEP_INFEASIBLE deliver a road map too;
 * one that was stopped is the former.
 */
SIXSTEP_API sixstep_status sixstep_roadmap_make(const sixstep_plan* plan,
                                                const sixstep_options* options,
                                                sixstep_roadmap** roadmap, sixstep_error** error);

/** Reads a road map document, trusted or not. Options: max_bytes, max_depth, max_items. */
SIXSTEP_API sixstep_status sixstep_roadmap_read(const char* json, size_t length,
                                                const sixstep_options* options,
                                                sixstep_roadmap** roadmap, sixstep_error** error);

/** The road map document (format "sixstep-roadmap"): equal road maps give equal bytes. */
SIXSTEP_API sixstep_status sixstep_roadmap_write(const sixstep_roadmap* roadmap,
                                                 sixstep_buffer** json, sixstep_error** error);

/**
 * The road map as one page that stands on its own: no script, nothing loaded from elsewhere,
 * accessible (WCAG 2.1 AA), fit for a strict content-security policy. Options: language, nonce.
 */
SIXSTEP_API sixstep_status sixstep_roadmap_html(const sixstep_roadmap* roadmap,
                                                const sixstep_options* options,
                                                sixstep_buffer** html, sixstep_error** error);

/** The road map as one picture: what happens when, with the key promises. Options: language. */
SIXSTEP_API sixstep_status sixstep_roadmap_svg(const sixstep_roadmap* roadmap,
                                               const sixstep_options* options, sixstep_buffer** svg,
                                               sixstep_error** error);

/** The road map in a few lines of text: money, what was spent, what falls due. Options: language.
 */
SIXSTEP_API sixstep_status sixstep_roadmap_summary(const sixstep_roadmap* roadmap,
                                                   const sixstep_options* options,
                                                   sixstep_buffer** text, sixstep_error** error);

/**
 * Why something in the road map is as it is, as JSON: `id`, `title`, `sentences` in reading order,
 * and the `nodes` that they name. Takes the id of an action, goal, gap, factor, stakeholder,
 * source, indicator or promise; another one is SIXSTEP_NOT_FOUND. Options: language.
 */
SIXSTEP_API sixstep_status sixstep_roadmap_explain(const sixstep_roadmap* roadmap, const char* id,
                                                   size_t id_length, const sixstep_options* options,
                                                   sixstep_buffer** json, sixstep_error** error);

/**
 * What has changed from one road map to a later one, as JSON: `sentences`, and the lists `actions`,
 * `promises`, `budget`, `spending`, `goals`, `outcomes` and `findings`, in which only what differs
 * stands, with what it was before and is after. `sixstep_roadmap_compare_table` gives one of these
 * lists by column. Options: language.
 */
SIXSTEP_API sixstep_status sixstep_roadmap_compare(const sixstep_roadmap* before,
                                                   const sixstep_roadmap* after,
                                                   const sixstep_options* options,
                                                   sixstep_buffer** json, sixstep_error** error);

/** The page of `after`, which also tells what has changed since `before`. Options as of the page.
 */
SIXSTEP_API sixstep_status sixstep_roadmap_html_since(const sixstep_roadmap* before,
                                                      const sixstep_roadmap* after,
                                                      const sixstep_options* options,
                                                      sixstep_buffer** html, sixstep_error** error);

/**
 * The road map of a plan that has changed since `before` was made of it, moving as little as
 * possible: the same choice where it is still admissible, then no promise later than it need be,
 * then as few and as small moves as can be. Options and statuses as of `sixstep_roadmap_make`; a
 * choice that was kept is SIXSTEP_OK, proven or not.
 */
SIXSTEP_API sixstep_status sixstep_roadmap_revise(const sixstep_roadmap* before,
                                                  const sixstep_plan* plan,
                                                  const sixstep_options* options,
                                                  sixstep_roadmap** roadmap, sixstep_error** error);

SIXSTEP_API void sixstep_roadmap_destroy(sixstep_roadmap* roadmap);

/* == Tables ==================================================================================== */

/**
 * A result by column. Every list of objects in the road map document is a table, called by its
 * path: "action.actions", "strategy.chosen", "findings"; a list within,
 * "framework.indicators.targets", begins with the column "row", which is the row of the outer
 * table. What the document leaves out is not known; the columns are the same for every road map.
 */
typedef struct sixstep_table sixstep_table;

/** All tables that a road map has, as a JSON list: of each its `name`, and of each of its `columns`
 * the `name`, the `kind` of its cells and whether they come in a `list`. */
SIXSTEP_API sixstep_status sixstep_tables(sixstep_buffer** json, sixstep_error** error);

/** The table of that name; another one is SIXSTEP_NOT_FOUND. Options: language. */
SIXSTEP_API sixstep_status sixstep_roadmap_table(const sixstep_roadmap* roadmap, const char* name,
                                                 const sixstep_options* options,
                                                 sixstep_table** table, sixstep_error** error);

/** One list of what has changed, such as "actions"; another one is SIXSTEP_NOT_FOUND. */
SIXSTEP_API sixstep_status sixstep_roadmap_compare_table(
    const sixstep_roadmap* before, const sixstep_roadmap* after, const char* name,
    const sixstep_options* options, sixstep_table** table, sixstep_error** error);

/** How many rows; 0 for NULL. */
SIXSTEP_API size_t sixstep_table_rows(const sixstep_table* table);

/** How many columns; 0 for NULL. */
SIXSTEP_API size_t sixstep_table_columns(const sixstep_table* table);

/** The name of a column, from 0; NULL beyond the last. */
SIXSTEP_API const char* sixstep_table_column_name(const sixstep_table* table, size_t column,
                                                  size_t* length);

/** Its cells: "flag", "whole", "number", "text", "date", "money", "list"; NULL beyond the last. */
SIXSTEP_API const char* sixstep_table_column_kind(const sixstep_table* table, size_t column);

/** Which cells are known: a bit a row, a byte's lowest first; NULL where all are, and for lists. */
SIXSTEP_API const uint8_t* sixstep_table_known(const sixstep_table* table, size_t column);

/** The cells of a column, one for each row, as long as the table lives; NULL where they are of
 * another kind. Flags are bits; money is in minor units; dates are days from 1970-01-01. */
SIXSTEP_API const uint8_t* sixstep_table_flags(const sixstep_table* table, size_t column);
SIXSTEP_API const int64_t* sixstep_table_wholes(const sixstep_table* table, size_t column);
SIXSTEP_API const double* sixstep_table_numbers(const sixstep_table* table, size_t column);
SIXSTEP_API const int32_t* sixstep_table_days(const sixstep_table* table, size_t column);

/** One cell that is text, not ended by a NUL; NULL where it is not known, or no text. */
SIXSTEP_API const char* sixstep_table_text(const sixstep_table* table, size_t column, size_t row,
                                           size_t* length);

#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

/* The two structs of the Arrow C data interface: see https://arrow.apache.org. */
struct ArrowSchema {
  const char* format;
  const char* name;
  const char* metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema** children;
  struct ArrowSchema* dictionary;
  void (*release)(struct ArrowSchema*);
  void* private_data;
};

struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void** buffers;
  struct ArrowArray** children;
  struct ArrowArray* dictionary;
  void (*release)(struct ArrowArray*);
  void* private_data;
};

#endif

/**
 * Lends the whole table to whoever reads Arrow, such as pandas, Polars, DuckDB or R, without a copy
 * of its numbers: a struct array with a child for each column. Both structs are overwritten, and
 * are to be released as Arrow says; they may outlive the table.
 */
SIXSTEP_API sixstep_status sixstep_table_export(const sixstep_table* table,
                                                struct ArrowSchema* schema,
                                                struct ArrowArray* array, sixstep_error** error);

SIXSTEP_API void sixstep_table_destroy(sixstep_table* table);

/* == Analysis methods ========================================================================== */

/**
 * Named matrices and texts: what an analysis method takes and gives. A matrix is its numbers row by
 * row; a vector is one column, or going in one row; a number is one cell; NaN is not known.
 */
typedef struct sixstep_values sixstep_values;

SIXSTEP_API sixstep_status sixstep_values_create(sixstep_values** values, sixstep_error** error);

/** Puts a copy of `rows` times `columns` numbers under a name, in the place of what was there. */
SIXSTEP_API sixstep_status sixstep_values_set_matrix(sixstep_values* values, const char* name,
                                                     const double* data, size_t rows,
                                                     size_t columns, sixstep_error** error);

/** How many values there are; 0 for NULL. */
SIXSTEP_API size_t sixstep_values_count(const sixstep_values* values);

/** The name of one of them, from 0, in alphabetical order; NULL beyond the last. */
SIXSTEP_API const char* sixstep_values_name(const sixstep_values* values, size_t index,
                                            size_t* length);

/** The matrix of that name, row by row; NULL where there is none, or it has no cell. */
SIXSTEP_API const double* sixstep_values_matrix(const sixstep_values* values, const char* name,
                                                size_t* rows, size_t* columns);

/** The text of that name; NULL where there is none. */
SIXSTEP_API const char* sixstep_values_text(const sixstep_values* values, const char* name,
                                            size_t* length);

SIXSTEP_API void sixstep_values_destroy(sixstep_values* values);

/**
 * All methods that can be run, as a JSON list: of each its `id`, `title`, `summary` and `source`,
 * and its `inputs`, `options` and `outputs` with their shapes, defaults and meanings.
 */
SIXSTEP_API sixstep_status sixstep_methods(sixstep_buffer** json, sixstep_error** error);

/**
 * Runs one analysis method on numbers, without any plan. The method's own options are a JSON object
 * such as {"norm": "maximum row sum"}; NULL with length 0 takes all defaults. The error's code says
 * what does not fit the method's description, such as "wrong-shape", or "no-result" where it has
 * none for these numbers; its item is the input or option. Options: work_limit, time_limit,
 * progress, token; with SIXSTEP_STOPPED the results are the best so far.
 */
SIXSTEP_API sixstep_status sixstep_method_run(const char* method, const sixstep_values* inputs,
                                              const char* options_json, size_t options_length,
                                              const sixstep_options* options,
                                              sixstep_values** results, sixstep_error** error);

#ifdef __cplusplus
}
#endif

#endif
