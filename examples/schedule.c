/* SPDX-License-Identifier: BSL-1.0 */
/* Schedules plain arrays through the C library: activities, links and two teams. */
#include <sixstep.h>
#include <stdio.h>

enum { activities = 8, links = 8, teams = 2 };

static const char* const names[activities] = {"law",      "tender", "platform", "data centre",
                                              "training", "pilot",  "offices",  "evaluation"};
static const double weeks[activities] = {6, 8, 12, 10, 4, 6, 8, 3};
static const double people[activities * teams] = {2, 0, 3, 1, 2, 4, 0, 3, 2, 1, 1, 3, 2, 2, 2, 0};
static const double capacity[teams] = {4, 6}; /* experts in law and purchasing, engineers */
static const double ends[links * 2] = {0, 1, 1, 2, 1, 3, 2, 5, 3, 5, 4, 5, 5, 6, 5, 7};
static const double lags[links] = {0, 0, 0, 0, 0, 0, 0, 2};

static int give(sixstep_values* to, const char* name, const double* cells, size_t rows,
                size_t columns, sixstep_error** error) {
  return sixstep_values_set_matrix(to, name, cells, rows, columns, error) == SIXSTEP_OK;
}

static void draw(const sixstep_values* results) {
  size_t rows = 0, columns = 0;
  const double* start = sixstep_values_matrix(results, "start", &rows, &columns);
  const double* makespan = sixstep_values_matrix(results, "makespan", &rows, &columns);
  if (!start || !makespan) return;
  printf("done in %.0f weeks: %s\n", *makespan, sixstep_values_text(results, "status", NULL));
  for (int k = 0; k < activities; ++k) {
    printf("%-12s|%*s", names[k], (int)start[k], "");
    for (int week = 0; week < (int)weeks[k]; ++week) putchar('=');
    putchar('\n');
  }
}

int main(void) {
  sixstep_error* error = NULL;
  sixstep_values *inputs = NULL, *results = NULL;
  const int done =
      sixstep_values_create(&inputs, &error) == SIXSTEP_OK &&
      give(inputs, "durations", weeks, activities, 1, &error) &&
      give(inputs, "demands", people, activities, teams, &error) &&
      give(inputs, "capacity", capacity, teams, 1, &error) &&
      give(inputs, "links", ends, links, 2, &error) &&
      give(inputs, "lags", lags, links, 1, &error) &&
      sixstep_method_run("project_schedule", inputs, NULL, 0, NULL, &results, &error) == SIXSTEP_OK;
  if (done) draw(results);
  if (error) fprintf(stderr, "%s\n", sixstep_error_message(error, NULL));
  sixstep_values_destroy(results);
  sixstep_values_destroy(inputs);
  sixstep_error_destroy(error);
  return done ? 0 : 1;
}
