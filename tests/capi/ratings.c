/* SPDX-License-Identifier: BSL-1.0 */
/* Rating sheets out of a plan, and ratings into it. */
#include "checks.h"

static sixstep_error* error = NULL;

static void a_sheet_goes_out_and_its_ratings_come_in(void) {
  const char sheet[] = "pillar,level,current,rater\npillar:resources,level:societal,2.5,Ana\n";
  sixstep_plan* plan = read_small_plan();
  sixstep_plan* rated = NULL;
  sixstep_buffer* blank = NULL;
  sixstep_buffer* filled = NULL;

  CHECK(sixstep_plan_rating_sheet(plan, "Ana", 3, NULL, &blank, &error) == SIXSTEP_OK);
  CHECK(strstr(sixstep_buffer_data(blank, NULL), "pillar:resources,level:societal") != NULL);
  CHECK(sixstep_plan_add_ratings(plan, sheet, sizeof sheet - 1, NULL, &rated, &error) ==
        SIXSTEP_OK);
  CHECK(sixstep_plan_rating_sheet(rated, NULL, 0, NULL, &filled, &error) == SIXSTEP_OK);
  CHECK(strstr(sixstep_buffer_data(filled, NULL), "Societal,2.5,") != NULL);

  sixstep_buffer_destroy(filled);
  sixstep_buffer_destroy(blank);
  sixstep_plan_destroy(rated);
  sixstep_plan_destroy(plan);
}

static void a_bad_cell_is_named_by_row_and_column(void) {
  const char sheet[] = "pillar,level,current\npillar:resources,level:societal,seven\n";
  sixstep_plan* plan = read_small_plan();
  sixstep_plan* rated = NULL;

  CHECK(sixstep_plan_add_ratings(plan, sheet, sizeof sheet - 1, NULL, &rated, &error) ==
        SIXSTEP_INVALID_DOCUMENT);
  CHECK(rated == NULL);
  CHECK(sixstep_error_line(error) == 2);
  CHECK_TEXT(sixstep_error_code(error, NULL), "malformed-number");
  CHECK(strstr(sixstep_error_message(error, NULL), "row 2, column \"current\"") != NULL);
  sixstep_error_destroy(error);
  error = NULL;
  sixstep_plan_destroy(plan);
}

static void limits_hold_for_sheets_too(void) {
  sixstep_plan* plan = read_small_plan();
  sixstep_plan* rated = NULL;
  sixstep_options* options = NULL;
  CHECK(sixstep_options_create(&options, &error) == SIXSTEP_OK);
  CHECK(sixstep_options_set_int64(options, "max_bytes", 10, &error) == SIXSTEP_OK);
  CHECK(sixstep_plan_add_ratings(plan, "pillar,level,current\n", 21, options, &rated, &error) ==
        SIXSTEP_INVALID_DOCUMENT);
  CHECK_TEXT(sixstep_error_code(error, NULL), "too-large");
  sixstep_error_destroy(error);
  error = NULL;
  sixstep_options_destroy(options);
  sixstep_plan_destroy(plan);
}

int main(void) {
  a_sheet_goes_out_and_its_ratings_come_in();
  a_bad_cell_is_named_by_row_and_column();
  limits_hold_for_sheets_too();
  return finish_checks();
}
