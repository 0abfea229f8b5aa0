/* SPDX-License-Identifier: BSL-1.0 */
#ifndef SIXSTEP_TESTS_EVERY_CALL_H
#define SIXSTEP_TESTS_EVERY_CALL_H

/* Every function of the interface, called once with what it is for: by many threads at a time, and
 * by a client of an older version, whose header lacks those that came later. Scripts see to it that
 * none is missing. Words that are texts of their own are left out: another version may word them
 * differently. */

#include "checks.h"

/* What the calls share: one handle of each that never changes. */
struct Shared {
  const sixstep_plan* plan;
  const sixstep_options* options;
  const sixstep_roadmap* roadmap;
  sixstep_token* token;
};

static inline void begin_shared(struct Shared* shared) {
  sixstep_roadmap* roadmap = NULL;
  sixstep_options* options = NULL;
  memset(shared, 0, sizeof *shared);
  shared->plan = read_small_plan();
  CHECK(sixstep_options_create(&options, NULL) == SIXSTEP_OK);
  CHECK(sixstep_options_set_int64(options, "seed", 7, NULL) == SIXSTEP_OK);
  CHECK(sixstep_token_create(&shared->token, NULL) == SIXSTEP_OK);
  CHECK(sixstep_options_set_token(options, shared->token, NULL) == SIXSTEP_OK);
  CHECK(sixstep_roadmap_make(shared->plan, options, &roadmap, NULL) == SIXSTEP_OK);
  shared->options = options;
  shared->roadmap = roadmap;
}

static inline void end_shared(struct Shared* shared) {
  sixstep_plan_destroy((sixstep_plan*)shared->plan);
  sixstep_options_destroy((sixstep_options*)shared->options);
  sixstep_roadmap_destroy((sixstep_roadmap*)shared->roadmap);
  sixstep_token_destroy(shared->token);
}

/* Checks that a text was delivered that has some words in it, and destroys it. */
static inline void call_buffer(sixstep_status status, sixstep_buffer** text, const char* words) {
  size_t length = 0;
  const char* data = sixstep_buffer_data(*text, &length);
  CHECK(status == SIXSTEP_OK);
  CHECK(data != NULL && strlen(data) == length && strstr(data, words) != NULL);
  sixstep_buffer_destroy(*text);
}

static inline void call_version(void) {
  CHECK(sixstep_interface_version() >= SIXSTEP_INTERFACE_VERSION);
  CHECK(sixstep_version() != NULL);
  CHECK_TEXT(sixstep_status_name(-2), "invalid-document");
}

static inline void call_error(void) {
  const char json[] = "{\"format\": \"sixstep-plan\",\n \"version\": 1, \"id\": \"p\", \"x\": 1}";
  sixstep_plan* plan = NULL;
  sixstep_error* error = NULL;
  CHECK(sixstep_plan_read(json, sizeof json - 1, NULL, &plan, &error) == -2);
  CHECK(sixstep_error_status(error) == -2);
  CHECK_TEXT(sixstep_error_code(error, NULL), "unknown-member");
  CHECK_TEXT(sixstep_error_pointer(error, NULL), "/x");
  CHECK(sixstep_error_message(error, NULL) && sixstep_error_hint(error, NULL));
  CHECK(sixstep_error_item(error, NULL) != NULL);
  CHECK(sixstep_error_line(error) == 2 && sixstep_error_column(error) == 27);
  CHECK(strstr(sixstep_error_diagnostics(error, NULL), "\"/x\"") != NULL);
  sixstep_error_destroy(error);
}

static inline int32_t call_progress(const sixstep_progress* progress, void* calls) {
  double value = 0.0;
  size_t length = 0;
  ++*(int*)calls;
  CHECK(sixstep_progress_stage(progress, &length) != NULL && length > 0);
  CHECK(sixstep_progress_work(progress) < UINT64_MAX);
  CHECK(sixstep_progress_best(progress, &value) <= 1);
  CHECK(sixstep_progress_bound(progress, &value) <= 1);
  return 0;
}

static inline void call_options(const struct Shared* shared) {
  sixstep_options* options = NULL;
  sixstep_token* token = NULL;
  sixstep_buffer* json = NULL;
  int calls = 0;
  CHECK(sixstep_options_create(&options, NULL) == SIXSTEP_OK);
  CHECK(sixstep_options_set_int64(options, "seed", 7, NULL) == SIXSTEP_OK);
  CHECK(sixstep_options_set_double(options, "time_limit", 600.0, NULL) == SIXSTEP_OK);
  CHECK(sixstep_options_set_string(options, "language", "en", 2, NULL) == SIXSTEP_OK);
  CHECK(sixstep_options_set_progress(options, call_progress, &calls, NULL) == SIXSTEP_OK);
  CHECK(sixstep_token_create(&token, NULL) == SIXSTEP_OK);
  CHECK(sixstep_options_set_token(options, token, NULL) == SIXSTEP_OK);
  call_buffer(sixstep_plan_run_step(shared->plan, "strategy", options, &json, NULL), &json,
              "\"optimal\"");
  CHECK(calls > 0);
  sixstep_token_cancel(token);
  CHECK(sixstep_token_is_cancelled(token) == 1);
  CHECK(sixstep_token_is_cancelled(shared->token) == 0);
  sixstep_token_destroy(token);
  sixstep_options_destroy(options);
}

static inline void call_plan(const struct Shared* shared) {
  const char changes[] = "[{\"at\": \"portal\", \"set\": {\"cost\": 7}}]";
  const char sheet[] = "pillar,level,current\npillar:resources,level:societal,2.5\n";
  sixstep_plan* plan = NULL;
  sixstep_buffer* text = NULL;
  CHECK_TEXT(sixstep_plan_diagnostics(shared->plan, NULL), "[]\n");
  call_buffer(sixstep_plan_write(shared->plan, &text, NULL), &text, "\"portal\"");
  call_buffer(sixstep_plan_rating_sheet(shared->plan, "Ana", 3, shared->options, &text, NULL),
              &text, "Ana");
  CHECK(sixstep_plan_change(shared->plan, changes, sizeof changes - 1, NULL, &plan, NULL) == 0);
  sixstep_plan_destroy(plan);
  CHECK(sixstep_plan_add_ratings(shared->plan, sheet, sizeof sheet - 1, NULL, &plan, NULL) == 0);
  sixstep_plan_destroy(plan);
}

static inline void call_roadmap(const struct Shared* shared) {
  sixstep_roadmap* roadmap = NULL;
  sixstep_buffer* text = NULL;
  size_t length = 0;
  const char* json;
  CHECK(sixstep_roadmap_make(shared->plan, shared->options, &roadmap, NULL) == SIXSTEP_OK);
  sixstep_roadmap_destroy(roadmap);
  CHECK(sixstep_roadmap_write(shared->roadmap, &text, NULL) == SIXSTEP_OK);
  json = sixstep_buffer_data(text, &length);
  CHECK(sixstep_roadmap_read(json, length, NULL, &roadmap, NULL) == SIXSTEP_OK);
  sixstep_buffer_destroy(text);
  call_buffer(sixstep_roadmap_write(roadmap, &text, NULL), &text, "\"sixstep-roadmap\"");
  sixstep_roadmap_destroy(roadmap);
  call_buffer(sixstep_roadmap_html(shared->roadmap, NULL, &text, NULL), &text, "</html>");
  call_buffer(sixstep_roadmap_svg(shared->roadmap, NULL, &text, NULL), &text, "</svg>");
  call_buffer(sixstep_roadmap_summary(shared->roadmap, NULL, &text, NULL), &text, "Small");
  call_buffer(sixstep_roadmap_explain(shared->roadmap, "portal", 6, NULL, &text, NULL), &text,
              "\"portal\"");
}

/* The cells of one column by the function for its kind; others answer with NULL. */
static inline void call_cells(const sixstep_table* table, size_t column) {
  const char* kind = sixstep_table_column_kind(table, column);
  size_t length = 0;
  CHECK(kind != NULL && sixstep_table_column_name(table, column, &length) != NULL && length > 0);
  sixstep_table_known(table, column);
  CHECK((sixstep_table_flags(table, column) != NULL) <= (strcmp(kind, "flag") == 0));
  CHECK((sixstep_table_numbers(table, column) != NULL) <= (strcmp(kind, "number") == 0));
  CHECK((sixstep_table_days(table, column) != NULL) <= (strcmp(kind, "date") == 0));
  CHECK((sixstep_table_wholes(table, column) != NULL) <=
        (strcmp(kind, "whole") == 0 || strcmp(kind, "money") == 0));
  CHECK((sixstep_table_text(table, column, 0, &length) != NULL) <= (strcmp(kind, "text") == 0));
}

static inline void call_table(const struct Shared* shared) {
  struct ArrowSchema schema;
  struct ArrowArray array;
  sixstep_table* table = NULL;
  sixstep_buffer* text = NULL;
  size_t column;
  call_buffer(sixstep_tables(&text, NULL), &text, "\"action.actions\"");
  CHECK(sixstep_roadmap_table(shared->roadmap, "action.actions", NULL, &table, NULL) == 0);
  CHECK(sixstep_table_rows(table) > 0 && sixstep_table_columns(table) > 5);
  for (column = 0; column < sixstep_table_columns(table); ++column) call_cells(table, column);
  CHECK(sixstep_table_export(table, &schema, &array, NULL) == SIXSTEP_OK);
  CHECK((size_t)array.length == sixstep_table_rows(table));
  CHECK((size_t)schema.n_children == sixstep_table_columns(table));
  sixstep_table_destroy(table);
  schema.release(&schema);
  array.release(&array);
}

static inline void call_method(const struct Shared* shared) {
  const double direct[] = {0, 2, 1, 0};
  const char choice[] = "{\"norm\": \"maximum row sum\"}";
  sixstep_values* inputs = NULL;
  sixstep_values* results = NULL;
  sixstep_buffer* text = NULL;
  size_t rows = 0;
  size_t columns = 0;
  call_buffer(sixstep_methods(&text, NULL), &text, "\"dematel\"");
  CHECK(sixstep_values_create(&inputs, NULL) == SIXSTEP_OK);
  CHECK(sixstep_values_set_matrix(inputs, "direct", direct, 2, 2, NULL) == SIXSTEP_OK);
  CHECK(sixstep_method_run("dematel", inputs, choice, sizeof choice - 1, shared->options, &results,
                           NULL) == SIXSTEP_OK);
  CHECK(sixstep_values_count(results) > 0 && sixstep_values_name(results, 0, NULL) != NULL);
  CHECK(sixstep_values_matrix(results, "total", &rows, &columns) && rows == 2 && columns == 2);
  CHECK(sixstep_values_text(results, "total", NULL) == NULL);
  sixstep_values_destroy(results);
  sixstep_values_destroy(inputs);
}

#if SIXSTEP_INTERFACE_VERSION >= 5
static inline void call_builder(void) {
  sixstep_builder* builder = NULL;
  sixstep_plan* plan = NULL;
  CHECK(sixstep_builder_create(NULL, &builder, NULL) == SIXSTEP_OK);
  CHECK(sixstep_builder_set(builder, "id", "\"built\"", 7, NULL) == SIXSTEP_OK);
  CHECK(sixstep_builder_set(builder, "languages", "[\"en\"]", 6, NULL) == SIXSTEP_OK);
  CHECK(sixstep_builder_add(builder, "goals", "{\"id\": \"g\"}", 11, NULL) == SIXSTEP_OK);
  CHECK(sixstep_builder_finish(builder, &plan, NULL) == SIXSTEP_OK);
  sixstep_plan_destroy(plan);
  sixstep_builder_destroy(builder);
}

static inline void call_revision(const struct Shared* shared) {
  sixstep_roadmap* revised = NULL;
  sixstep_table* table = NULL;
  sixstep_buffer* text = NULL;
  call_buffer(sixstep_roadmap_compare(shared->roadmap, shared->roadmap, NULL, &text, NULL), &text,
              "\"sentences\"");
  call_buffer(sixstep_roadmap_html_since(shared->roadmap, shared->roadmap, NULL, &text, NULL),
              &text, "</html>");
  CHECK(sixstep_roadmap_compare_table(shared->roadmap, shared->roadmap, "actions", NULL, &table,
                                      NULL) == SIXSTEP_OK);
  CHECK(sixstep_table_rows(table) == 0);
  sixstep_table_destroy(table);
  CHECK(sixstep_roadmap_revise(shared->roadmap, shared->plan, NULL, &revised, NULL) == SIXSTEP_OK);
  sixstep_roadmap_destroy(revised);
}
#endif

static inline void call_everything(const struct Shared* shared) {
  call_version();
  call_error();
  call_options(shared);
  call_plan(shared);
  call_roadmap(shared);
  call_table(shared);
  call_method(shared);
#if SIXSTEP_INTERFACE_VERSION >= 5
  call_builder();
  call_revision(shared);
#endif
}

#endif
