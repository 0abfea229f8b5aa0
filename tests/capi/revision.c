/* SPDX-License-Identifier: BSL-1.0 */
/* What has changed between two road maps: by column, for Arrow, and on the page. */
#include "checks.h"

static sixstep_error* error = NULL;

struct Two {
  sixstep_roadmap* before;
  sixstep_roadmap* after;
};

/* The portal takes twice as long, and so finishes later. */
static struct Two make_two(void) {
  const char changes[] = "[{\"at\": \"portal\", \"set\": {\"duration\": 40, \"cost\": 7.5}}]";
  struct Two two = {NULL, NULL};
  sixstep_plan* plan = read_small_plan();
  sixstep_plan* later = NULL;
  CHECK(sixstep_plan_change(plan, changes, sizeof changes - 1, NULL, &later, &error) == SIXSTEP_OK);
  CHECK(sixstep_roadmap_make(plan, NULL, &two.before, &error) == SIXSTEP_OK);
  CHECK(sixstep_roadmap_revise(two.before, later, NULL, &two.after, &error) == SIXSTEP_OK);
  sixstep_plan_destroy(later);
  sixstep_plan_destroy(plan);
  return two;
}

static size_t column_of(const sixstep_table* table, const char* name) {
  size_t column;
  for (column = 0; column < sixstep_table_columns(table); ++column) {
    if (strcmp(sixstep_table_column_name(table, column, NULL), name) == 0) return column;
  }
  CHECK(column < sixstep_table_columns(table));
  return 0;
}

static void actions_that_move_are_rows(const struct Two* two) {
  sixstep_table* table = NULL;
  const int32_t* before;
  const int32_t* after;
  const int64_t* cost;
  size_t length = 0;
  const char* action;
  CHECK(sixstep_roadmap_compare_table(two->before, two->after, "actions", NULL, &table, &error) ==
        SIXSTEP_OK);
  CHECK(sixstep_table_rows(table) == 1);
  action = sixstep_table_text(table, column_of(table, "action"), 0, &length);
  CHECK(length == 6 && strncmp(action, "portal", 6) == 0);
  before = sixstep_table_days(table, column_of(table, "finish_before"));
  after = sixstep_table_days(table, column_of(table, "finish_after"));
  CHECK(before != NULL && after != NULL && after[0] - before[0] == 28);
  cost = sixstep_table_wholes(table, column_of(table, "cost_after"));
  CHECK(cost != NULL && cost[0] == 750);
  sixstep_table_destroy(table);
}

static void every_list_lends_itself_as_arrow(const struct Two* two) {
  const char* const names[] = {"actions", "promises", "budget",  "spending",
                               "goals",   "outcomes", "findings"};
  size_t i;
  for (i = 0; i < sizeof names / sizeof *names; ++i) {
    struct ArrowSchema schema;
    struct ArrowArray array;
    sixstep_table* table = NULL;
    CHECK(sixstep_roadmap_compare_table(two->before, two->after, names[i], NULL, &table, &error) ==
          SIXSTEP_OK);
    CHECK(sixstep_table_export(table, &schema, &array, &error) == SIXSTEP_OK);
    CHECK(array.length >= 0 && (size_t)array.length == sixstep_table_rows(table));
    sixstep_table_destroy(table);
    CHECK(schema.n_children > 1);
    schema.release(&schema);
    array.release(&array);
  }
}

static void nothing_has_changed_against_itself(const struct Two* two) {
  sixstep_table* table = NULL;
  CHECK(sixstep_roadmap_compare_table(two->after, two->after, "actions", NULL, &table, &error) ==
        SIXSTEP_OK);
  CHECK(sixstep_table_rows(table) == 0 && sixstep_table_columns(table) == 17);
  sixstep_table_destroy(table);
}

static void a_list_that_there_is_not_is_not_found(const struct Two* two) {
  sixstep_table* table = NULL;
  CHECK(sixstep_roadmap_compare_table(two->before, two->after, "action", NULL, &table, &error) ==
        SIXSTEP_NOT_FOUND);
  CHECK(table == NULL);
  CHECK_TEXT(sixstep_error_code(error, NULL), "unknown-table");
  CHECK_TEXT(sixstep_error_hint(error, NULL), "did you mean \"actions\"?");
  sixstep_error_destroy(error);
}

static void the_page_tells_what_has_changed(const struct Two* two) {
  sixstep_buffer* without = NULL;
  sixstep_buffer* with = NULL;
  CHECK(sixstep_roadmap_html(two->after, NULL, &without, &error) == SIXSTEP_OK);
  CHECK(sixstep_roadmap_html_since(two->before, two->after, NULL, &with, &error) == SIXSTEP_OK);
  CHECK(strstr(sixstep_buffer_data(without, NULL), "28 days later") == NULL);
  CHECK(strstr(sixstep_buffer_data(with, NULL), "Finish: 28 days later (") != NULL);
  sixstep_buffer_destroy(with);
  sixstep_buffer_destroy(without);
}

int main(void) {
  const struct Two two = make_two();
  actions_that_move_are_rows(&two);
  every_list_lends_itself_as_arrow(&two);
  nothing_has_changed_against_itself(&two);
  a_list_that_there_is_not_is_not_found(&two);
  the_page_tells_what_has_changed(&two);
  sixstep_roadmap_destroy(two.after);
  sixstep_roadmap_destroy(two.before);
  return finish_checks();
}
