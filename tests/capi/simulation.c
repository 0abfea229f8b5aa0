/* SPDX-License-Identifier: BSL-1.0 */
/* Options of what step six simulates and of how the status is read: what they do, each stands in
 * the road map, and what cannot be meant is refused with its place. */
#include <math.h>

#include "checks.h"

static sixstep_error* error = NULL;
static sixstep_options* options = NULL;

static void set_text(const char* name, const char* value) {
  CHECK(sixstep_options_set_string(options, name, value, strlen(value), &error) == SIXSTEP_OK);
}

static void set_whole(const char* name, int64_t value) {
  CHECK(sixstep_options_set_int64(options, name, value, &error) == SIXSTEP_OK);
}

static void set_number(const char* name, double value) {
  CHECK(sixstep_options_set_double(options, name, value, &error) == SIXSTEP_OK);
}

static sixstep_buffer* step_six(const sixstep_plan* plan) {
  sixstep_buffer* json = NULL;
  CHECK(sixstep_plan_run_step(plan, "action", options, &json, &error) == SIXSTEP_OK);
  return json;
}

static void check_says(const sixstep_buffer* json, const char* words) {
  const char* text = sixstep_buffer_data(json, NULL);
  CHECK(text != NULL && strstr(text, words) != NULL);
}

static void single_numbers_spread_as_others_did(const sixstep_plan* plan) {
  sixstep_buffer* json = step_six(plan);
  check_says(json, "\"runs\": 0");
  sixstep_buffer_destroy(json);
  set_text("reference_class", "canada-it");
  set_text("spread", "pert");
  set_whole("runs", 300);
  set_number("common_cause", 0.25);
  json = step_six(plan);
  check_says(json, "\"runs\": 300");
  check_says(json, "\"spread\": \"pert\"");
  check_says(json, "\"reference_class\": \"canada-it\"");
  check_says(json, "\"common_cause\": 0.25");
  sixstep_buffer_destroy(json);
}

static void threads_change_nothing(const sixstep_plan* plan) {
  sixstep_buffer* one = step_six(plan);
  sixstep_buffer* three;
  set_whole("threads", 3);
  three = step_six(plan);
  CHECK_TEXT(sixstep_buffer_data(one, NULL), sixstep_buffer_data(three, NULL));
  sixstep_buffer_destroy(three);
  sixstep_buffer_destroy(one);
}

static void a_class_may_be_a_table_of_ones_own(const sixstep_plan* plan) {
  sixstep_buffer* json;
  set_text("reference_class", "cost_growth,length_growth\n1.2,1.5\n1.4,\n");
  json = step_six(plan);
  check_says(json, "\"reference_class\": \"own projects\"");
  sixstep_buffer_destroy(json);
  set_text("reference_name",
           "Our portals 2015\xe2\x80\x93"
           "2024");
  json = step_six(plan);
  check_says(json,
             "\"reference_class\": \"Our portals 2015\xe2\x80\x93"
             "2024\"");
  sixstep_buffer_destroy(json);
  set_text("reference_class", "");
  json = step_six(plan);
  check_says(json, "\"runs\": 0");
  sixstep_buffer_destroy(json);
}

static void conventions_of_the_status_stand_in_the_road_map(const sixstep_plan* plan) {
  sixstep_roadmap* roadmap = NULL;
  sixstep_roadmap* revised = NULL;
  sixstep_buffer* json = NULL;
  set_whole("stale_after_days", 30);
  set_whole("decide_within_days", 14);
  set_number("amber_above", 0.05);
  set_number("red_above", 0.5);
  CHECK(sixstep_roadmap_make(plan, options, &roadmap, &error) == SIXSTEP_OK);
  CHECK(sixstep_roadmap_revise(roadmap, plan, options, &revised, &error) == SIXSTEP_OK);
  CHECK(sixstep_roadmap_write(revised, &json, &error) == SIXSTEP_OK);
  check_says(json, "\"stale_after_days\": 30");
  check_says(json, "\"decide_within_days\": 14");
  check_says(json, "\"amber_above\": 0.05");
  check_says(json, "\"red_above\": 0.5");
  sixstep_buffer_destroy(json);
  sixstep_roadmap_destroy(revised);
  sixstep_roadmap_destroy(roadmap);
}

static void a_baseline_that_the_plan_has_not_is_named(const sixstep_plan* plan) {
  sixstep_roadmap* roadmap = NULL;
  set_text("baseline", "first");
  CHECK(sixstep_roadmap_make(plan, options, &roadmap, &error) == SIXSTEP_INVALID_ARGUMENT);
  CHECK(roadmap == NULL);
  CHECK_TEXT(sixstep_error_code(error, NULL), "unknown-id");
  CHECK_TEXT(sixstep_error_item(error, NULL), "baseline");
  sixstep_error_destroy(error);
  set_text("baseline", "");
}

#define CHECK_RANGE(call) CHECK_FAILS((call), SIXSTEP_INVALID_ARGUMENT, "option-out-of-range")

static void what_cannot_be_meant_is_refused(void) {
  CHECK_RANGE(sixstep_options_set_int64(options, "runs", 0, &error));
  CHECK_RANGE(sixstep_options_set_int64(options, "runs", INT64_MAX, &error));
  CHECK_RANGE(sixstep_options_set_int64(options, "threads", -1, &error));
  CHECK_RANGE(sixstep_options_set_int64(options, "stale_after_days", 36501, &error));
  CHECK_RANGE(sixstep_options_set_double(options, "common_cause", 1.0, &error));
  CHECK_RANGE(sixstep_options_set_double(options, "red_above", (double)NAN, &error));
  CHECK_RANGE(sixstep_options_set_double(options, "amber_above", 1.01, &error));
  CHECK_RANGE(sixstep_options_set_string(options, "spread", "normal", 6, &error));
  CHECK(sixstep_options_set_string(options, "reference_class", "canada", 6, &error) ==
        SIXSTEP_INVALID_ARGUMENT);
  CHECK_TEXT(sixstep_error_item(error, NULL), "reference_class");
  CHECK(strstr(sixstep_error_message(error, NULL), "\"canada-it\"") != NULL);
  sixstep_error_destroy(error);
}

static void a_bad_table_is_told_cell_by_cell(void) {
  const char csv[] = "cost_growth,length_growth\n1.2,fast\n0,1.1\n";
  CHECK(sixstep_options_set_string(options, "reference_class", csv, sizeof csv - 1, &error) ==
        SIXSTEP_INVALID_DOCUMENT);
  CHECK_TEXT(sixstep_error_code(error, NULL), "malformed-number");
  CHECK(sixstep_error_line(error) == 2 && sixstep_error_column(error) == 5);
  CHECK(strstr(sixstep_error_diagnostics(error, NULL), "number-out-of-range") != NULL);
  sixstep_error_destroy(error);
  CHECK_FAILS(sixstep_options_set_string(options, "reference_class", "a,b\n1,2\n", 8, &error),
              SIXSTEP_INVALID_DOCUMENT, "missing-column");
}

int main(void) {
  sixstep_plan* plan = read_small_plan();
  CHECK(sixstep_options_create(&options, &error) == SIXSTEP_OK);
  single_numbers_spread_as_others_did(plan);
  threads_change_nothing(plan);
  what_cannot_be_meant_is_refused();
  a_bad_table_is_told_cell_by_cell();
  a_class_may_be_a_table_of_ones_own(plan);
  conventions_of_the_status_stand_in_the_road_map(plan);
  a_baseline_that_the_plan_has_not_is_named(plan);
  sixstep_options_destroy(options);
  sixstep_plan_destroy(plan);
  return finish_checks();
}
