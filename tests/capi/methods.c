/* SPDX-License-Identifier: BSL-1.0 */
/* Analysis methods by name: matrices in, matrices and words out. */
#include <math.h>

#include "checks.h"

static sixstep_error* error = NULL;

static sixstep_values* one_matrix(const char* name, const double* data, size_t rows,
                                  size_t columns) {
  sixstep_values* values = NULL;
  CHECK(sixstep_values_create(&values, &error) == SIXSTEP_OK);
  CHECK(sixstep_values_set_matrix(values, name, data, rows, columns, &error) == SIXSTEP_OK);
  return values;
}

static sixstep_status run(const char* method, const sixstep_values* inputs, const char* options,
                          sixstep_values** results) {
  return sixstep_method_run(method, inputs, options, options ? strlen(options) : 0, NULL, results,
                            &error);
}

static void the_registry_describes_the_methods(void) {
  sixstep_buffer* json = NULL;
  CHECK(sixstep_methods(&json, &error) == SIXSTEP_OK);
  const char* text = sixstep_buffer_data(json, NULL);
  CHECK(strstr(text, "\"id\": \"dematel\"") != NULL);
  CHECK(strstr(text, "\"default\": \"maximum of row and column sums\"") != NULL);
  sixstep_buffer_destroy(json);
}

/* Two factors: N = [[0, 1], [1/2, 0]], and T = N (I - N)^-1 = [[1, 2], [1, 1]]. */
static void a_method_gives_matrices_numbers_and_words(void) {
  const double direct[] = {0, 2, 1, 0};
  sixstep_values* inputs = one_matrix("direct", direct, 2, 2);
  sixstep_values* results = NULL;
  size_t rows = 0, columns = 0;
  CHECK(run("dematel", inputs, "{\"norm\": \"maximum row sum\"}", &results) == SIXSTEP_OK);
  const double* total = sixstep_values_matrix(results, "total", &rows, &columns);
  CHECK(rows == 2 && columns == 2 && total != NULL);
  if (total) CHECK(fabs(total[0] - 1) < 1e-12 && fabs(total[1] - 2) < 1e-12);
  CHECK_TEXT(sixstep_values_text(results, "norm", NULL), "maximum row sum");
  CHECK(sixstep_values_count(results) == 6);
  CHECK_TEXT(sixstep_values_name(results, 0, NULL), "norm");
  CHECK(sixstep_values_name(results, 6, NULL) == NULL);
  CHECK(sixstep_values_matrix(results, "norm", &rows, &columns) == NULL && rows == 0);
  CHECK(sixstep_values_text(results, "total", NULL) == NULL);
  sixstep_values_destroy(results);
  sixstep_values_destroy(inputs);
}

static void what_does_not_fit_is_named(void) {
  const double cells[] = {0, 1, 1, 0};
  sixstep_values* inputs = one_matrix("direct", cells, 2, 2);
  sixstep_values* wide = one_matrix("direct", cells, 1, 4);
  sixstep_values* results = NULL;
  const sixstep_status invalid = SIXSTEP_INVALID_ARGUMENT;
  CHECK_FAILS(run("dematl", inputs, NULL, &results), invalid, "unknown-method");
  CHECK_FAILS(run("dematel", NULL, NULL, &results), invalid, "missing-input");
  CHECK_FAILS(run("loops", inputs, NULL, &results), invalid, "unknown-input");
  CHECK_FAILS(run("dematel", wide, NULL, &results), invalid, "wrong-shape");
  CHECK_FAILS(run("dematel", inputs, "{\"nrom\": 1}", &results), invalid, "unknown-option");
  CHECK_FAILS(run("dematel", inputs, "{\"norm\": 1}", &results), invalid, "wrong-option-type");
  CHECK_FAILS(run("dematel", inputs, NULL, &results), invalid, "no-result");
  CHECK_FAILS(run("dematel", inputs, "{\"norm\": [1]}", &results), SIXSTEP_INVALID_DOCUMENT,
              "wrong-type");
  CHECK_FAILS(run("dematel", inputs, "[", &results), SIXSTEP_INVALID_DOCUMENT, "json-syntax");
  CHECK(results == NULL);
  sixstep_values_destroy(wide);
  sixstep_values_destroy(inputs);
}

static void nothing_is_read_that_is_not_there(void) {
  sixstep_values* values = NULL;
  size_t rows = 1, columns = 1;
  CHECK(sixstep_values_create(&values, &error) == SIXSTEP_OK);
  CHECK_FAILS(sixstep_values_set_matrix(values, "m", NULL, 1, 1, &error), SIXSTEP_INVALID_ARGUMENT,
              "null-argument");
  CHECK_FAILS(sixstep_values_set_matrix(values, "m", NULL, (size_t)-1, 2, &error),
              SIXSTEP_INVALID_ARGUMENT, "invalid-length");
  CHECK(sixstep_values_set_matrix(values, "none", NULL, 0, 2, &error) == SIXSTEP_OK);
  CHECK(sixstep_values_matrix(values, "none", &rows, &columns) == NULL);
  CHECK(rows == 0 && columns == 2);
  CHECK(sixstep_values_count(NULL) == 0);
  CHECK(sixstep_values_name(NULL, 0, NULL) == NULL);
  CHECK(sixstep_values_matrix(NULL, "m", NULL, NULL) == NULL);
  CHECK(sixstep_values_text(values, NULL, NULL) == NULL);
  sixstep_values_destroy(values);
  sixstep_values_destroy(NULL);
}

static void a_limit_on_work_gives_the_best_so_far(void) {
  const double edges[] = {0, 1, 1, 0, 1, 2, 2, 0};
  sixstep_values* inputs = one_matrix("edges", edges, 4, 2);
  sixstep_values* results = NULL;
  sixstep_options* options = NULL;
  CHECK(sixstep_options_create(&options, &error) == SIXSTEP_OK);
  CHECK(sixstep_options_set_int64(options, "work_limit", 1, &error) == SIXSTEP_OK);
  CHECK(sixstep_method_run("loops", inputs, NULL, 0, options, &results, &error) == SIXSTEP_STOPPED);
  CHECK(sixstep_values_matrix(results, "count", NULL, NULL) != NULL);
  sixstep_values_destroy(results);
  sixstep_options_destroy(options);
  sixstep_values_destroy(inputs);
}

int main(void) {
  the_registry_describes_the_methods();
  a_method_gives_matrices_numbers_and_words();
  what_does_not_fit_is_named();
  nothing_is_read_that_is_not_there();
  a_limit_on_work_gives_the_best_so_far();
  return finish_checks();
}
