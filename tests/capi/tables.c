/* SPDX-License-Identifier: BSL-1.0 */
/* Tables: results by column, read where they lie, and lent to whoever reads Arrow. */
#include "checks.h"

static sixstep_error* error = NULL;

static sixstep_roadmap* make_small_roadmap(void) {
  sixstep_plan* plan = read_small_plan();
  sixstep_roadmap* roadmap = NULL;
  CHECK(sixstep_roadmap_make(plan, NULL, &roadmap, &error) >= 0);
  sixstep_plan_destroy(plan);
  return roadmap;
}

static sixstep_table* table_of(const sixstep_roadmap* roadmap, const char* name) {
  sixstep_table* table = NULL;
  CHECK(sixstep_roadmap_table(roadmap, name, NULL, &table, &error) == SIXSTEP_OK);
  return table;
}

static size_t column_of(const sixstep_table* table, const char* name) {
  size_t column = 0;
  while (column < sixstep_table_columns(table) &&
         strcmp(sixstep_table_column_name(table, column, NULL), name) != 0) {
    ++column;
  }
  return column;
}

static void a_table_has_the_cells_of_the_document(void) {
  sixstep_roadmap* roadmap = make_small_roadmap();
  sixstep_table* chosen = table_of(roadmap, "strategy.chosen");
  sixstep_table* dates = table_of(roadmap, "action.actions");
  const size_t action = column_of(chosen, "action");
  const size_t cost = column_of(chosen, "cost");
  const size_t spent = column_of(chosen, "spent");
  const size_t value = column_of(chosen, "value");
  size_t length = 0;
  sixstep_roadmap_destroy(roadmap); /* the tables stand on their own */

  CHECK(sixstep_table_rows(chosen) == 1); /* ten are there, and six and five are eleven */
  CHECK(strncmp(sixstep_table_text(chosen, action, 0, &length), "portal", 6) == 0 && length == 6);
  CHECK_TEXT(sixstep_table_column_kind(chosen, cost), "money");
  CHECK_TEXT(sixstep_table_column_kind(chosen, column_of(chosen, "needed_for")), "list");
  CHECK(sixstep_table_known(chosen, cost) == NULL);
  CHECK(sixstep_table_wholes(chosen, cost)[0] == 600);
  CHECK((sixstep_table_known(chosen, spent)[0] & 1) == 0);
  CHECK(sixstep_table_numbers(chosen, value)[0] > 0);
  CHECK(sixstep_table_numbers(chosen, cost) == NULL);
  CHECK(sixstep_table_text(chosen, action, 1, &length) == NULL && length == 0);
  CHECK(sixstep_table_text(chosen, cost, 0, NULL) == NULL);

  CHECK(sixstep_table_days(dates, column_of(dates, "start"))[0] >= 20454); /* 2026-01-01 */
  CHECK(sixstep_table_flags(dates, column_of(dates, "critical")) != NULL);
  CHECK(sixstep_table_wholes(dates, column_of(dates, "start")) == NULL);
  sixstep_table_destroy(chosen);
  sixstep_table_destroy(dates);
}

static void what_is_not_there_is_null(void) {
  sixstep_roadmap* roadmap = make_small_roadmap();
  sixstep_table* table = NULL;
  CHECK_FAILS(sixstep_roadmap_table(roadmap, "strategy.choosen", NULL, &table, &error),
              SIXSTEP_NOT_FOUND, "unknown-table");
  CHECK(table == NULL);
  CHECK_FAILS(sixstep_roadmap_table(NULL, "findings", NULL, &table, &error),
              SIXSTEP_INVALID_ARGUMENT, "null-argument");
  CHECK_FAILS(sixstep_roadmap_table(roadmap, NULL, NULL, &table, &error), SIXSTEP_INVALID_ARGUMENT,
              "null-argument");
  CHECK_FAILS(sixstep_roadmap_table(roadmap, "findings", NULL, NULL, &error),
              SIXSTEP_INVALID_ARGUMENT, "null-argument");
  CHECK_FAILS(sixstep_tables(NULL, &error), SIXSTEP_INVALID_ARGUMENT, "null-argument");
  CHECK(sixstep_table_rows(NULL) == 0 && sixstep_table_columns(NULL) == 0);
  CHECK(sixstep_table_column_kind(NULL, 0) == NULL);
  CHECK(sixstep_table_column_name(NULL, 0, NULL) == NULL);
  CHECK(!sixstep_table_known(NULL, 0) && !sixstep_table_flags(NULL, 0));
  CHECK(!sixstep_table_wholes(NULL, 0) && !sixstep_table_numbers(NULL, 0));
  CHECK(!sixstep_table_days(NULL, 0) && !sixstep_table_text(NULL, 0, 0, NULL));
  sixstep_table_destroy(NULL);
  sixstep_roadmap_destroy(roadmap);
}

static void all_tables_are_listed(void) {
  sixstep_buffer* json = NULL;
  CHECK(sixstep_tables(&json, &error) == SIXSTEP_OK);
  CHECK(strstr(sixstep_buffer_data(json, NULL), "\"framework.indicators.targets\"") != NULL);
  sixstep_buffer_destroy(json);
}

static void arrow_outlives_the_table(void) {
  sixstep_roadmap* roadmap = make_small_roadmap();
  sixstep_table* table = table_of(roadmap, "strategy.chosen");
  const size_t value = column_of(table, "value");
  const size_t list = column_of(table, "needed_for");
  const double* numbers = sixstep_table_numbers(table, value);
  struct ArrowSchema schema;
  struct ArrowArray array;
  struct ArrowArray moved;
  CHECK(sixstep_table_export(table, &schema, &array, &error) == SIXSTEP_OK);
  sixstep_table_destroy(table);
  sixstep_roadmap_destroy(roadmap);

  CHECK_TEXT(schema.format, "+s");
  CHECK(schema.n_children == array.n_children && array.length == 1);
  CHECK_TEXT(schema.children[value]->format, "g");
  CHECK_TEXT(schema.children[list]->format, "+L");
  CHECK_TEXT(schema.children[list]->children[0]->format, "U");
  CHECK(array.children[value]->buffers[1] == numbers); /* no copy */
  moved = *array.children[value];                      /* a consumer may take a child away */
  array.children[value]->release = NULL;
  array.release(&array);
  CHECK(array.release == NULL);
  CHECK(((const double*)moved.buffers[1])[0] > 0);
  moved.release(&moved);
  schema.release(&schema);
  CHECK(schema.release == NULL);
}

static void an_export_needs_a_place(void) {
  sixstep_roadmap* roadmap = make_small_roadmap();
  sixstep_table* table = table_of(roadmap, "nodes.evidence");
  struct ArrowSchema schema;
  struct ArrowArray array;
  CHECK(sixstep_table_rows(table) == 0 && sixstep_table_columns(table) > 2);
  CHECK_FAILS(sixstep_table_export(NULL, &schema, &array, &error), SIXSTEP_INVALID_ARGUMENT,
              "null-argument");
  CHECK(schema.release == NULL && array.release == NULL);
  CHECK_FAILS(sixstep_table_export(table, NULL, &array, &error), SIXSTEP_INVALID_ARGUMENT,
              "null-argument");
  CHECK_FAILS(sixstep_table_export(table, &schema, NULL, &error), SIXSTEP_INVALID_ARGUMENT,
              "null-argument");
  CHECK(sixstep_table_export(table, &schema, &array, &error) == SIXSTEP_OK);
  CHECK(array.length == 0);
  array.release(&array);
  schema.release(&schema);
  sixstep_table_destroy(table);
  sixstep_roadmap_destroy(roadmap);
}

int main(void) {
  a_table_has_the_cells_of_the_document();
  what_is_not_there_is_null();
  all_tables_are_listed();
  arrow_outlives_the_table();
  an_export_needs_a_place();
  return finish_checks();
}
