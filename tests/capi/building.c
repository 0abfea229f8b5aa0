/* SPDX-License-Identifier: BSL-1.0 */
/* Plans that are put together row by row. */
#include "checks.h"

static sixstep_error* error = NULL;

static sixstep_builder* new_builder(const sixstep_options* options) {
  sixstep_builder* builder = NULL;
  CHECK(sixstep_builder_create(options, &builder, &error) == SIXSTEP_OK);
  return builder;
}

static sixstep_status add(sixstep_builder* builder, const char* list, const char* json) {
  return sixstep_builder_add(builder, list, json, strlen(json), &error);
}

static sixstep_status set(sixstep_builder* builder, const char* member, const char* json) {
  return sixstep_builder_set(builder, member, json, strlen(json), &error);
}

static sixstep_builder* begin_plan(void) {
  sixstep_builder* builder = new_builder(NULL);
  CHECK(set(builder, "id", "\"small\"") == SIXSTEP_OK);
  CHECK(set(builder, "languages", "[\"en\"]") == SIXSTEP_OK);
  return builder;
}

/* The plan's canonical document, of which the builder's tests look for words. */
static sixstep_buffer* finish(const sixstep_builder* builder) {
  sixstep_plan* plan = NULL;
  sixstep_buffer* json = NULL;
  CHECK(sixstep_builder_finish(builder, &plan, &error) == SIXSTEP_OK);
  CHECK(sixstep_plan_write(plan, &json, &error) == SIXSTEP_OK);
  sixstep_plan_destroy(plan);
  return json;
}

static void rows_in_any_order_are_the_plan_that_a_document_is(void) {
  const char document[] =
      "{\"format\": \"sixstep-plan\", \"version\": 1, \"id\": \"small\", \"languages\": [\"en\"],\n"
      " \"currency\": \"EUR\", \"goals\": [{\"id\": \"served\"}],\n"
      " \"actions\": [{\"id\": \"portal\", \"cost\": 6.10, \"advances\": [{\"to\": \"served\"}]},\n"
      "             {\"id\": \"counters\"}]}";
  sixstep_builder* builder = begin_plan();
  sixstep_plan* read = NULL;
  sixstep_buffer* expected = NULL;
  sixstep_buffer* built;
  CHECK(add(builder, "actions",
            "\xef\xbb\xbf{\"id\": \"portal\", \"cost\": 6.10, \"advances\": [{\"to\": "
            "\"served\"}]}") == SIXSTEP_OK);
  CHECK(add(builder, "actions", " {\"id\": \"counters\"}\n") == SIXSTEP_OK);
  CHECK(add(builder, "goals", "{\"id\": \"served\"}") == SIXSTEP_OK);
  CHECK(set(builder, "currency", "\"EUR\"") == SIXSTEP_OK);
  built = finish(builder);
  CHECK(sixstep_plan_read(document, strlen(document), NULL, &read, &error) == SIXSTEP_OK);
  CHECK(sixstep_plan_write(read, &expected, &error) == SIXSTEP_OK);
  CHECK_TEXT(sixstep_buffer_data(built, NULL), sixstep_buffer_data(expected, NULL));
  sixstep_buffer_destroy(expected);
  sixstep_buffer_destroy(built);
  sixstep_plan_destroy(read);
  sixstep_builder_destroy(builder);
}

static void everything_that_is_wrong_is_told_by_item_and_pointer(void) {
  sixstep_builder* builder = begin_plan();
  sixstep_plan* plan = NULL;
  const char* list;
  CHECK(add(builder, "goals", "{\"id\": \"served\"}") == SIXSTEP_OK);
  CHECK(add(builder, "actions", "{\"id\": \"portal\", \"lable\": \"Portal\"}") == SIXSTEP_OK);
  CHECK(add(builder, "actions", "{\"id\": \"served\", \"part_of\": \"protal\"}") == SIXSTEP_OK);
  CHECK(sixstep_builder_finish(builder, &plan, &error) == SIXSTEP_INVALID_DOCUMENT);
  CHECK(plan == NULL);
  CHECK_TEXT(sixstep_error_code(error, NULL), "unknown-member");
  CHECK_TEXT(sixstep_error_pointer(error, NULL), "/actions/0/lable");
  CHECK_TEXT(sixstep_error_item(error, NULL), "portal");
  CHECK_TEXT(sixstep_error_hint(error, NULL), "did you mean \"label\"?");
  CHECK(sixstep_error_line(error) == 0 && sixstep_error_column(error) == 0);
  list = sixstep_error_diagnostics(error, NULL);
  CHECK(strstr(list, "\"item\": \"portal\"") != NULL);
  CHECK(strstr(list, "\"item\": \"served\"") != NULL);
  CHECK(strstr(list, "\"duplicate-id\"") != NULL);
  CHECK(strstr(list, "\"/actions/1/part_of\"") != NULL);
  CHECK(strstr(list, "did you mean \\\"portal\\\"?") != NULL);
  CHECK(strstr(list, "\"line\"") == NULL);
  sixstep_error_destroy(error);
  sixstep_builder_destroy(builder);
}

static void a_piece_that_is_no_object_is_refused_with_its_lines(void) {
  sixstep_builder* builder = begin_plan();
  sixstep_buffer* json;
  CHECK(add(builder, "actions", "{\"id\": \"portal\",\n \"cost\": }") == SIXSTEP_INVALID_DOCUMENT);
  CHECK_TEXT(sixstep_error_code(error, NULL), "json-syntax");
  CHECK(sixstep_error_line(error) == 2);
  sixstep_error_destroy(error);
  CHECK_FAILS(add(builder, "actions", "\n[]"), SIXSTEP_INVALID_DOCUMENT, "wrong-type");
  CHECK_FAILS(add(builder, "actions", "{}, {}"), SIXSTEP_INVALID_DOCUMENT, "json-syntax");
  CHECK_FAILS(add(builder, "actions", "{}], \"goals\": [{}"), SIXSTEP_INVALID_DOCUMENT,
              "json-syntax");
  CHECK_FAILS(add(builder, "actions", "{\"id\": \"\xff\"}"), SIXSTEP_INVALID_DOCUMENT, "encoding");
  CHECK_FAILS(add(builder, "actions", ""), SIXSTEP_INVALID_DOCUMENT, "empty-document");
  CHECK_FAILS(set(builder, "title", "Small"), SIXSTEP_INVALID_DOCUMENT, "json-syntax");
  json = finish(builder); /* nothing of it stayed */
  CHECK(strstr(sixstep_buffer_data(json, NULL), "actions") == NULL);
  sixstep_buffer_destroy(json);
  sixstep_builder_destroy(builder);
}

static void unknown_names_are_errors_with_a_suggestion(void) {
  sixstep_builder* builder = begin_plan();
  CHECK(add(builder, "action", "{}") == SIXSTEP_INVALID_ARGUMENT);
  CHECK_TEXT(sixstep_error_code(error, NULL), "unknown-list");
  CHECK_TEXT(sixstep_error_item(error, NULL), "action");
  CHECK_TEXT(sixstep_error_hint(error, NULL), "did you mean \"actions\"?");
  sixstep_error_destroy(error);
  CHECK(add(builder, "title", "{}") == SIXSTEP_INVALID_ARGUMENT);
  CHECK(strstr(sixstep_error_hint(error, NULL), "sixstep_builder_set") != NULL);
  sixstep_error_destroy(error);
  CHECK(set(builder, "actions", "[]") == SIXSTEP_INVALID_ARGUMENT);
  CHECK(strstr(sixstep_error_hint(error, NULL), "sixstep_builder_add") != NULL);
  sixstep_error_destroy(error);
  CHECK_FAILS(set(builder, "version", "2"), SIXSTEP_INVALID_ARGUMENT, "unknown-member");
  CHECK_FAILS(set(builder, "\xff", "2"), SIXSTEP_INVALID_ARGUMENT, "not-utf8");
  sixstep_builder_destroy(builder);
}

static void a_builder_goes_on_after_a_plan(void) {
  sixstep_builder* builder = begin_plan();
  sixstep_buffer* first = finish(builder);
  sixstep_buffer* second;
  CHECK(set(builder, "title", "\"Old\"") == SIXSTEP_OK);
  CHECK(set(builder, "title", "\"New\"") == SIXSTEP_OK);
  CHECK(add(builder, "goals", "{\"id\": \"served\"}") == SIXSTEP_OK);
  second = finish(builder);
  CHECK(strstr(sixstep_buffer_data(first, NULL), "title") == NULL);
  CHECK(strstr(sixstep_buffer_data(second, NULL), "\"New\"") != NULL);
  CHECK(strstr(sixstep_buffer_data(second, NULL), "\"served\"") != NULL);
  sixstep_buffer_destroy(second);
  CHECK(set(builder, "title", "null") == SIXSTEP_OK);
  second = finish(builder);
  CHECK(strstr(sixstep_buffer_data(second, NULL), "title") == NULL);
  sixstep_buffer_destroy(second);
  sixstep_buffer_destroy(first);
  sixstep_builder_destroy(builder);
}

static void limits_hold_for_each_piece_and_for_the_whole(void) {
  sixstep_options* options = NULL;
  sixstep_builder* builder;
  sixstep_plan* plan = NULL;
  int i;
  CHECK(sixstep_options_create(&options, &error) == SIXSTEP_OK);
  CHECK(sixstep_options_set_int64(options, "max_items", 20, &error) == SIXSTEP_OK);
  CHECK(sixstep_options_set_int64(options, "max_depth", 4, &error) == SIXSTEP_OK);
  builder = new_builder(options);
  sixstep_options_destroy(options);
  CHECK_FAILS(add(builder, "goals", "{\"label\": [[[[]]]]}"), SIXSTEP_INVALID_DOCUMENT, "too-deep");
  for (i = 0; i < 15; ++i) CHECK(add(builder, "goals", "{\"id\": \"g\"}") == SIXSTEP_OK);
  CHECK_FAILS(sixstep_builder_finish(builder, &plan, &error), SIXSTEP_INVALID_DOCUMENT,
              "too-many-items");
  sixstep_builder_destroy(builder);
}

static void nothing_is_not_a_plan(void) {
  sixstep_builder* builder = new_builder(NULL);
  sixstep_plan* plan = NULL;
  CHECK_FAILS(sixstep_builder_finish(builder, &plan, &error), SIXSTEP_INVALID_DOCUMENT,
              "missing-member");
  sixstep_builder_destroy(builder);
}

int main(void) {
  rows_in_any_order_are_the_plan_that_a_document_is();
  everything_that_is_wrong_is_told_by_item_and_pointer();
  a_piece_that_is_no_object_is_refused_with_its_lines();
  unknown_names_are_errors_with_a_suggestion();
  a_builder_goes_on_after_a_plan();
  limits_hold_for_each_piece_and_for_the_whole();
  nothing_is_not_a_plan();
  return finish_checks();
}
