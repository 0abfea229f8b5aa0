/* SPDX-License-Identifier: BSL-1.0 */
/* NULL everywhere, lengths that cannot be meant, text that is no text, names that do not exist. */
#include <math.h>

#include "checks.h"

static sixstep_error* error = NULL;
static sixstep_plan* plan = NULL;
static sixstep_roadmap* roadmap = NULL;
static sixstep_buffer* buffer = NULL;
static sixstep_options* options = NULL;
static sixstep_values* values = NULL;
static sixstep_builder* builder = NULL;
static sixstep_table* table = NULL;

/* An argument that must not be NULL is named by the error. */
#define CHECK_NULL(call, argument)                                \
  do {                                                            \
    CHECK((call) == SIXSTEP_INVALID_ARGUMENT);                    \
    CHECK_TEXT(sixstep_error_item(error, NULL), (argument));      \
    CHECK_TEXT(sixstep_error_code(error, NULL), "null-argument"); \
    sixstep_error_destroy(error);                                 \
  } while (0)

static void what_is_needed_may_not_be_null(void) {
  CHECK_NULL(sixstep_token_create(NULL, &error), "token");
  CHECK_NULL(sixstep_options_create(NULL, &error), "options");
  CHECK_NULL(sixstep_options_set_int64(NULL, "seed", 1, &error), "options");
  CHECK_NULL(sixstep_options_set_int64(options, NULL, 1, &error), "name");
  CHECK_NULL(sixstep_options_set_double(NULL, "time_limit", 1, &error), "options");
  CHECK_NULL(sixstep_options_set_double(options, NULL, 1, &error), "name");
  CHECK_NULL(sixstep_options_set_string(NULL, "language", "en", 2, &error), "options");
  CHECK_NULL(sixstep_options_set_string(options, NULL, "en", 2, &error), "name");
  CHECK_NULL(sixstep_options_set_string(options, "language", NULL, 2, &error), "value");
  CHECK_NULL(sixstep_options_set_progress(NULL, NULL, NULL, &error), "options");
  CHECK_NULL(sixstep_options_set_token(NULL, NULL, &error), "options");
  CHECK_NULL(sixstep_plan_read(NULL, 5, NULL, &plan, &error), "json");
  CHECK_NULL(sixstep_plan_read("{}", 2, NULL, NULL, &error), "plan");
  CHECK_NULL(sixstep_plan_write(NULL, &buffer, &error), "plan");
  CHECK_NULL(sixstep_plan_run_step(NULL, "capacity", NULL, &buffer, &error), "plan");
  CHECK_NULL(sixstep_plan_rating_sheet(NULL, NULL, 0, NULL, &buffer, &error), "plan");
  CHECK_NULL(sixstep_plan_add_ratings(NULL, "", 0, NULL, &plan, &error), "plan");
  CHECK_NULL(sixstep_plan_change(NULL, "[]", 2, NULL, &plan, &error), "plan");
  CHECK_NULL(sixstep_builder_create(NULL, NULL, &error), "builder");
  CHECK_NULL(sixstep_builder_add(NULL, "actions", "{}", 2, &error), "builder");
  CHECK_NULL(sixstep_builder_add(builder, NULL, "{}", 2, &error), "list");
  CHECK_NULL(sixstep_builder_add(builder, "actions", NULL, 2, &error), "json");
  CHECK_NULL(sixstep_builder_set(NULL, "id", "1", 1, &error), "builder");
  CHECK_NULL(sixstep_builder_set(builder, NULL, "1", 1, &error), "member");
  CHECK_NULL(sixstep_builder_set(builder, "id", NULL, 1, &error), "json");
  CHECK_NULL(sixstep_builder_finish(NULL, &plan, &error), "builder");
  CHECK_NULL(sixstep_builder_finish(builder, NULL, &error), "plan");
  CHECK_NULL(sixstep_roadmap_make(NULL, NULL, &roadmap, &error), "plan");
  CHECK_NULL(sixstep_roadmap_read(NULL, 5, NULL, &roadmap, &error), "json");
  CHECK_NULL(sixstep_roadmap_read("{}", 2, NULL, NULL, &error), "roadmap");
  CHECK_NULL(sixstep_roadmap_write(NULL, &buffer, &error), "roadmap");
  CHECK_NULL(sixstep_roadmap_html(NULL, NULL, &buffer, &error), "roadmap");
  CHECK_NULL(sixstep_roadmap_svg(NULL, NULL, &buffer, &error), "roadmap");
  CHECK_NULL(sixstep_roadmap_summary(NULL, NULL, &buffer, &error), "roadmap");
  CHECK_NULL(sixstep_roadmap_explain(NULL, "id", 2, NULL, &buffer, &error), "roadmap");
  CHECK_NULL(sixstep_tables(NULL, &error), "json");
  CHECK_NULL(sixstep_roadmap_table(NULL, "findings", NULL, &table, &error), "roadmap");
  CHECK_NULL(sixstep_roadmap_compare(NULL, NULL, NULL, &buffer, &error), "before");
  CHECK_NULL(sixstep_roadmap_compare_table(NULL, NULL, "actions", NULL, &table, &error), "before");
  CHECK_NULL(sixstep_roadmap_html_since(NULL, NULL, NULL, &buffer, &error), "before");
  CHECK_NULL(sixstep_methods(NULL, &error), "json");
  CHECK_NULL(sixstep_method_run(NULL, NULL, NULL, 0, NULL, &values, &error), "method");
  CHECK_NULL(sixstep_method_run("ahp", NULL, NULL, 0, NULL, NULL, &error), "results");
  CHECK_NULL(sixstep_method_run("ahp", NULL, NULL, 3, NULL, &values, &error), "options_json");
  CHECK_NULL(sixstep_values_create(NULL, &error), "values");
  CHECK_NULL(sixstep_values_set_matrix(NULL, "m", NULL, 0, 0, &error), "values");
}

static void a_result_needs_a_place(void) {
  plan = read_small_plan();
  CHECK(sixstep_roadmap_make(plan, NULL, &roadmap, &error) == SIXSTEP_OK);
  CHECK_NULL(sixstep_plan_write(plan, NULL, &error), "json");
  CHECK_NULL(sixstep_plan_run_step(plan, "capacity", NULL, NULL, &error), "json");
  CHECK_NULL(sixstep_plan_run_step(plan, NULL, NULL, &buffer, &error), "step");
  CHECK_NULL(sixstep_plan_rating_sheet(plan, NULL, 0, NULL, NULL, &error), "csv");
  CHECK_NULL(sixstep_plan_rating_sheet(plan, NULL, 3, NULL, &buffer, &error), "rater");
  CHECK_NULL(sixstep_plan_add_ratings(plan, "", 0, NULL, NULL, &error), "rated");
  CHECK_NULL(sixstep_roadmap_make(plan, NULL, NULL, &error), "roadmap");
  CHECK_NULL(sixstep_roadmap_write(roadmap, NULL, &error), "json");
  CHECK_NULL(sixstep_roadmap_html(roadmap, NULL, NULL, &error), "html");
  CHECK_NULL(sixstep_roadmap_svg(roadmap, NULL, NULL, &error), "svg");
  CHECK_NULL(sixstep_roadmap_summary(roadmap, NULL, NULL, &error), "text");
  CHECK_NULL(sixstep_roadmap_explain(roadmap, "portal", 6, NULL, NULL, &error), "json");
  CHECK_NULL(sixstep_roadmap_explain(roadmap, NULL, 6, NULL, &buffer, &error), "id");
  CHECK_NULL(sixstep_roadmap_compare_table(roadmap, NULL, "actions", NULL, &table, &error),
             "after");
  CHECK_NULL(sixstep_roadmap_compare_table(roadmap, roadmap, NULL, NULL, &table, &error), "name");
  CHECK_NULL(sixstep_roadmap_compare_table(roadmap, roadmap, "goals", NULL, NULL, &error), "table");
  CHECK_NULL(sixstep_roadmap_html_since(roadmap, NULL, NULL, &buffer, &error), "after");
  CHECK_NULL(sixstep_roadmap_html_since(roadmap, roadmap, NULL, NULL, &error), "html");
}

static void errors_may_go_unasked_for(void) {
  CHECK(sixstep_plan_write(NULL, &buffer, NULL) == SIXSTEP_INVALID_ARGUMENT);
  CHECK(sixstep_plan_read("", 0, NULL, &plan, NULL) == SIXSTEP_INVALID_DOCUMENT);
  CHECK(sixstep_options_set_int64(options, "sead", 1, NULL) == SIXSTEP_INVALID_ARGUMENT);
}

static void results_and_errors_are_cleared_first(void) {
  sixstep_plan* stale_plan = (sixstep_plan*)(void*)&failed_checks;
  sixstep_error* stale_error = (sixstep_error*)(void*)&failed_checks;
  CHECK(sixstep_plan_read(NULL, 5, NULL, &stale_plan, NULL) == SIXSTEP_INVALID_ARGUMENT);
  CHECK(stale_plan == NULL);
  CHECK(sixstep_plan_read(small_plan, strlen(small_plan), NULL, &stale_plan, &stale_error) ==
        SIXSTEP_OK);
  CHECK(stale_error == NULL);
  sixstep_plan_destroy(stale_plan);
}

static void handles_of_null_answer_with_nothing(void) {
  size_t length = 7;
  double value = 7.0;
  CHECK(sixstep_error_status(NULL) == SIXSTEP_OK);
  CHECK(sixstep_error_code(NULL, &length) == NULL && length == 0);
  CHECK(sixstep_error_message(NULL, NULL) == NULL);
  CHECK(sixstep_error_hint(NULL, NULL) == NULL);
  CHECK(sixstep_error_pointer(NULL, NULL) == NULL);
  CHECK(sixstep_error_item(NULL, NULL) == NULL);
  CHECK(sixstep_error_diagnostics(NULL, NULL) == NULL);
  CHECK(sixstep_error_line(NULL) == 0 && sixstep_error_column(NULL) == 0);
  CHECK(sixstep_buffer_data(NULL, &length) == NULL && length == 0);
  CHECK(sixstep_plan_diagnostics(NULL, &length) == NULL && length == 0);
  CHECK(sixstep_token_is_cancelled(NULL) == 0);
  CHECK(sixstep_progress_stage(NULL, NULL) == NULL);
  CHECK(sixstep_progress_work(NULL) == 0);
  CHECK(sixstep_progress_best(NULL, &value) == 0 && value == 0.0);
  CHECK(sixstep_progress_bound(NULL, NULL) == 0);
  sixstep_token_cancel(NULL);
  sixstep_token_destroy(NULL);
  sixstep_error_destroy(NULL);
  sixstep_buffer_destroy(NULL);
  sixstep_options_destroy(NULL);
  sixstep_plan_destroy(NULL);
  sixstep_builder_destroy(NULL);
  sixstep_roadmap_destroy(NULL);
}

static void lengths_that_cannot_be_meant_are_refused(void) {
  const size_t minus_one = (size_t)-1;
  sixstep_plan* none = NULL;
  CHECK_FAILS(sixstep_plan_read("{}", minus_one, NULL, &none, &error), SIXSTEP_INVALID_ARGUMENT,
              "invalid-length");
  CHECK_FAILS(sixstep_roadmap_explain(roadmap, "portal", minus_one, NULL, &buffer, &error),
              SIXSTEP_INVALID_ARGUMENT, "invalid-length");
  CHECK_FAILS(sixstep_builder_add(builder, "actions", "{}", minus_one, &error),
              SIXSTEP_INVALID_ARGUMENT, "invalid-length");
  CHECK_FAILS(sixstep_options_set_string(options, "language", "en", minus_one, &error),
              SIXSTEP_INVALID_ARGUMENT, "invalid-length");
}

static void text_must_be_utf8(void) {
  CHECK_FAILS(sixstep_roadmap_explain(roadmap, "\xc3(", 2, NULL, &buffer, &error),
              SIXSTEP_INVALID_ARGUMENT, "not-utf8");
  CHECK_FAILS(sixstep_options_set_string(options, "language", "\xff", 1, &error),
              SIXSTEP_INVALID_ARGUMENT, "not-utf8");
  CHECK_FAILS(sixstep_options_set_int64(options, "se\xed", 1, &error), SIXSTEP_INVALID_ARGUMENT,
              "not-utf8");
  CHECK_FAILS(sixstep_plan_run_step(plan, "\xf5", NULL, &buffer, &error), SIXSTEP_INVALID_ARGUMENT,
              "not-utf8");
}

static void unknown_names_are_errors_with_a_suggestion(void) {
  CHECK(sixstep_options_set_int64(options, "sead", 7, &error) == SIXSTEP_INVALID_ARGUMENT);
  CHECK_TEXT(sixstep_error_code(error, NULL), "unknown-option");
  CHECK_TEXT(sixstep_error_item(error, NULL), "sead");
  CHECK_TEXT(sixstep_error_hint(error, NULL), "did you mean \"seed\"?");
  CHECK_TEXT(sixstep_error_diagnostics(error, NULL), "[]\n");
  sixstep_error_destroy(error);

  CHECK(sixstep_plan_run_step(plan, "capacities", NULL, &buffer, &error) ==
        SIXSTEP_INVALID_ARGUMENT);
  CHECK_TEXT(sixstep_error_code(error, NULL), "unknown-step");
  CHECK_TEXT(sixstep_error_hint(error, NULL), "did you mean \"capacity\"?");
  sixstep_error_destroy(error);

  CHECK(sixstep_roadmap_explain(roadmap, "protal", 6, NULL, &buffer, &error) == SIXSTEP_NOT_FOUND);
  CHECK_TEXT(sixstep_error_code(error, NULL), "unknown-id");
  CHECK_TEXT(sixstep_error_hint(error, NULL), "did you mean \"portal\"?");
  sixstep_error_destroy(error);
  CHECK(buffer == NULL);
}

static void options_have_types_and_ranges(void) {
  CHECK_FAILS(sixstep_options_set_double(options, "seed", 7, &error), SIXSTEP_INVALID_ARGUMENT,
              "wrong-option-type");
  CHECK_FAILS(sixstep_options_set_int64(options, "time_limit", 7, &error), SIXSTEP_INVALID_ARGUMENT,
              "wrong-option-type");
  CHECK_FAILS(sixstep_options_set_int64(options, "nonce", 7, &error), SIXSTEP_INVALID_ARGUMENT,
              "wrong-option-type");
  CHECK_FAILS(sixstep_options_set_string(options, "seed", "7", 1, &error), SIXSTEP_INVALID_ARGUMENT,
              "wrong-option-type");
  CHECK_FAILS(sixstep_options_set_int64(options, "seed", -1, &error), SIXSTEP_INVALID_ARGUMENT,
              "option-out-of-range");
  CHECK_FAILS(sixstep_options_set_int64(options, "max_depth", 1001, &error),
              SIXSTEP_INVALID_ARGUMENT, "option-out-of-range");
  CHECK_FAILS(sixstep_options_set_int64(options, "max_bytes", 0, &error), SIXSTEP_INVALID_ARGUMENT,
              "option-out-of-range");
  CHECK_FAILS(sixstep_options_set_double(options, "time_limit", -1.0, &error),
              SIXSTEP_INVALID_ARGUMENT, "option-out-of-range");
  CHECK_FAILS(sixstep_options_set_double(options, "time_limit", (double)NAN, &error),
              SIXSTEP_INVALID_ARGUMENT, "option-out-of-range");
  CHECK_FAILS(sixstep_options_set_double(options, "time_limit", (double)INFINITY, &error),
              SIXSTEP_INVALID_ARGUMENT, "option-out-of-range");
  CHECK_FAILS(sixstep_options_set_string(options, "nonce", "\"><script>", 10, &error),
              SIXSTEP_INVALID_ARGUMENT, "option-out-of-range");
  CHECK_FAILS(sixstep_options_set_string(options, "language", "en us", 5, &error),
              SIXSTEP_INVALID_ARGUMENT, "option-out-of-range");
  CHECK(sixstep_options_set_string(options, "language", "pt-BR", 5, &error) == SIXSTEP_OK);
  CHECK(sixstep_options_set_string(options, "language", NULL, 0, &error) == SIXSTEP_OK);
}

static void versions_and_statuses_have_words(void) {
  CHECK(sixstep_interface_version() == SIXSTEP_INTERFACE_VERSION);
  CHECK(strchr(sixstep_version(), '.') != NULL);
  CHECK_TEXT(sixstep_status_name(SIXSTEP_OK), "ok");
  CHECK_TEXT(sixstep_status_name(SIXSTEP_STOPPED), "stopped");
  CHECK_TEXT(sixstep_status_name(SIXSTEP_INFEASIBLE), "infeasible");
  CHECK_TEXT(sixstep_status_name(SIXSTEP_INVALID_ARGUMENT), "invalid-argument");
  CHECK_TEXT(sixstep_status_name(SIXSTEP_INVALID_DOCUMENT), "invalid-document");
  CHECK_TEXT(sixstep_status_name(SIXSTEP_NOT_FOUND), "not-found");
  CHECK_TEXT(sixstep_status_name(SIXSTEP_OUT_OF_MEMORY), "out-of-memory");
  CHECK_TEXT(sixstep_status_name(SIXSTEP_CALLBACK_FAILED), "callback-failed");
  CHECK_TEXT(sixstep_status_name(SIXSTEP_INTERNAL_ERROR), "internal-error");
  CHECK_TEXT(sixstep_status_name(12345), "unknown-status");
}

int main(void) {
  CHECK(sixstep_options_create(&options, &error) == SIXSTEP_OK);
  CHECK(sixstep_builder_create(NULL, &builder, &error) == SIXSTEP_OK);
  what_is_needed_may_not_be_null();
  a_result_needs_a_place();
  results_and_errors_are_cleared_first();
  handles_of_null_answer_with_nothing();
  lengths_that_cannot_be_meant_are_refused();
  text_must_be_utf8();
  unknown_names_are_errors_with_a_suggestion();
  options_have_types_and_ranges();
  versions_and_statuses_have_words();
  sixstep_roadmap_destroy(roadmap);
  sixstep_plan_destroy(plan);
  errors_may_go_unasked_for();
  sixstep_builder_destroy(builder);
  sixstep_options_destroy(options);
  return finish_checks();
}
