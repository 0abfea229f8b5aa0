/* SPDX-License-Identifier: BSL-1.0 */
/* Reading plans, good and bad, and writing them. */
#include "checks.h"

static sixstep_error* error = NULL;

static sixstep_status read_text(const char* json, const sixstep_options* options) {
  sixstep_plan* plan = NULL;
  const sixstep_status status = sixstep_plan_read(json, strlen(json), options, &plan, &error);
  CHECK((plan != NULL) == (status == SIXSTEP_OK));
  CHECK((error != NULL) == (status < 0));
  sixstep_plan_destroy(plan);
  return status;
}

static void a_plan_is_read_and_written_in_its_canonical_form(void) {
  sixstep_plan* plan = read_small_plan();
  sixstep_plan* again = NULL;
  sixstep_buffer* json = NULL;
  sixstep_buffer* same = NULL;
  size_t length = 0;
  size_t same_length = 0;
  const char* text;

  CHECK_TEXT(sixstep_plan_diagnostics(plan, NULL), "[]\n");
  CHECK(sixstep_plan_write(plan, &json, &error) == SIXSTEP_OK);
  text = sixstep_buffer_data(json, &length);
  CHECK(text[length] == '\0' && strlen(text) == length);
  CHECK(sixstep_plan_read(text, length, NULL, &again, &error) == SIXSTEP_OK);
  CHECK(sixstep_plan_write(again, &same, &error) == SIXSTEP_OK);
  CHECK_TEXT(sixstep_buffer_data(same, &same_length), text);
  CHECK(same_length == length);

  sixstep_buffer_destroy(same);
  sixstep_buffer_destroy(json);
  sixstep_plan_destroy(again);
  sixstep_plan_destroy(plan);
}

static void an_error_tells_what_where_and_how_to_mend_it(void) {
  const char json[] =
      "{\"format\": \"sixstep-plan\", \"version\": 1, \"id\": \"p\", \"languages\": [\"en\"],\n"
      " \"actions\": [{\"id\": \"portal\",\n"
      "              \"lable\": \"Portal\", \"part_of\": \"nowhere\"}]}";
  size_t length = 0;
  CHECK(read_text(json, NULL) == SIXSTEP_INVALID_DOCUMENT);
  CHECK(sixstep_error_status(error) == SIXSTEP_INVALID_DOCUMENT);
  CHECK_TEXT(sixstep_error_code(error, NULL), "unknown-member");
  CHECK_TEXT(sixstep_error_pointer(error, NULL), "/actions/0/lable");
  CHECK_TEXT(sixstep_error_item(error, NULL), "portal");
  CHECK_TEXT(sixstep_error_hint(error, NULL), "did you mean \"label\"?");
  CHECK(sixstep_error_line(error) == 3);
  CHECK(sixstep_error_column(error) == 15);
  CHECK(strstr(sixstep_error_message(error, &length), "lable") != NULL);
  CHECK(length == strlen(sixstep_error_message(error, NULL)));
  CHECK(strstr(sixstep_error_diagnostics(error, NULL), "\"/actions/0/lable\"") != NULL);
  sixstep_error_destroy(error);
}

static void all_problems_are_told_at_once(void) {
  const char json[] =
      "{\"format\": \"sixstep-plan\", \"version\": 1, \"id\": \"p\", \"languages\": [\"en\"],\n"
      " \"goals\": [{\"id\": \"a\", \"parent\": \"b\"}, {\"id\": \"a\", \"parent\": \"c\"}]}";
  const char* list;
  CHECK(read_text(json, NULL) == SIXSTEP_INVALID_DOCUMENT);
  list = sixstep_error_diagnostics(error, NULL);
  CHECK(strstr(list, "\"duplicate-id\"") != NULL);
  CHECK(strstr(list, "\"/goals/0/parent\"") != NULL);
  CHECK(strstr(list, "\"/goals/1/parent\"") != NULL);
  sixstep_error_destroy(error);
}

static void text_that_is_no_plan_is_refused_with_its_code(void) {
  char deep[300];
  memset(deep, '[', sizeof deep - 1);
  deep[sizeof deep - 1] = '\0';
  CHECK_FAILS(read_text("", NULL), SIXSTEP_INVALID_DOCUMENT, "empty-document");
  CHECK_FAILS(read_text("{\"format\": ", NULL), SIXSTEP_INVALID_DOCUMENT, "json-syntax");
  CHECK_FAILS(read_text("\"\xff\xfe\"", NULL), SIXSTEP_INVALID_DOCUMENT, "encoding");
  CHECK_FAILS(read_text("{\"format\": \"x\"}", NULL), SIXSTEP_INVALID_DOCUMENT, "wrong-format");
  CHECK_FAILS(read_text(deep, NULL), SIXSTEP_INVALID_DOCUMENT, "too-deep");
}

static void bytes_are_read_by_their_length_alone(void) {
  sixstep_plan* plan = NULL;
  CHECK_FAILS(sixstep_plan_read(small_plan, 40, NULL, &plan, &error), SIXSTEP_INVALID_DOCUMENT,
              "json-syntax");
  CHECK_FAILS(sixstep_plan_read(small_plan, sizeof small_plan, NULL, &plan, &error),
              SIXSTEP_INVALID_DOCUMENT, "json-syntax"); /* the NUL at its end is no JSON */
  CHECK_FAILS(sixstep_plan_read(NULL, 0, NULL, &plan, &error), SIXSTEP_INVALID_DOCUMENT,
              "empty-document");
  CHECK(plan == NULL);
}

static void limits_hold(void) {
  sixstep_options* options = NULL;
  CHECK(sixstep_options_create(&options, &error) == SIXSTEP_OK);
  CHECK(sixstep_options_set_int64(options, "max_bytes", 100, &error) == SIXSTEP_OK);
  CHECK_FAILS(read_text(small_plan, options), SIXSTEP_INVALID_DOCUMENT, "too-large");
  CHECK(sixstep_options_set_int64(options, "max_bytes", 10000, &error) == SIXSTEP_OK);
  CHECK(sixstep_options_set_int64(options, "max_depth", 2, &error) == SIXSTEP_OK);
  CHECK_FAILS(read_text(small_plan, options), SIXSTEP_INVALID_DOCUMENT, "too-deep");
  CHECK(sixstep_options_set_int64(options, "max_depth", 5, &error) == SIXSTEP_OK);
  CHECK(sixstep_options_set_int64(options, "max_items", 10, &error) == SIXSTEP_OK);
  CHECK_FAILS(read_text(small_plan, options), SIXSTEP_INVALID_DOCUMENT, "too-many-items");
  CHECK(sixstep_options_set_int64(options, "max_items", 1000, &error) == SIXSTEP_OK);
  CHECK(read_text(small_plan, options) == SIXSTEP_OK);
  sixstep_options_destroy(options);
}

static void warnings_stand_beside_a_plan_that_can_be_used(void) {
  const char json[] =
      "{\"format\": \"sixstep-plan\", \"version\": 1, \"id\": \"p\", \"languages\": [\"en\"],\n"
      " \"currency\": \"EUR\",\n"
      " \"actions\": [{\"id\": \"a\", \"status\": \"started\", \"cost\": 5.00}],\n"
      " \"progress\": [{\"action\": \"a\", \"at\": \"2025-02-28\", \"spent\": 6.00}]}";
  sixstep_plan* plan = NULL;
  size_t length = 0;
  const char* list;
  CHECK(sixstep_plan_read(json, strlen(json), NULL, &plan, &error) == SIXSTEP_OK);
  list = sixstep_plan_diagnostics(plan, &length);
  CHECK(strlen(list) == length);
  CHECK(strstr(list, "\"spent-above-cost\"") != NULL);
  CHECK(strstr(list, "\"warning\"") != NULL);
  sixstep_plan_destroy(plan);
}

static sixstep_status change(const sixstep_plan* plan, const char* json, sixstep_plan** changed) {
  return sixstep_plan_change(plan, json, strlen(json), NULL, changed, &error);
}

static void a_changed_plan_is_a_plan_of_its_own(void) {
  sixstep_plan* plan = read_small_plan();
  sixstep_plan* changed = NULL;
  sixstep_buffer* json = NULL;
  CHECK(change(plan, "[{\"at\": \"portal\", \"set\": {\"cost\": 7, \"duration\": null}}]",
               &changed) == SIXSTEP_OK);
  sixstep_plan_destroy(plan);
  CHECK(sixstep_plan_write(changed, &json, &error) == SIXSTEP_OK);
  CHECK(strstr(sixstep_buffer_data(json, NULL), "\"cost\": 7.00") != NULL);
  CHECK(strstr(sixstep_buffer_data(json, NULL), "\"duration\": 20") == NULL);
  sixstep_buffer_destroy(json);
  sixstep_plan_destroy(changed);
}

static void changes_that_cannot_be_meant_are_refused(void) {
  sixstep_plan* plan = read_small_plan();
  sixstep_plan* changed = NULL;
  CHECK_FAILS(change(plan, "[{\"at\": \"portal\"}", &changed), SIXSTEP_INVALID_DOCUMENT,
              "json-syntax");
  CHECK_FAILS(change(plan, "{}", &changed), SIXSTEP_INVALID_DOCUMENT, "wrong-type");
  CHECK_FAILS(change(plan, "[{\"at\": \"budgets/nowhere\", \"set\": {}}]", &changed),
              SIXSTEP_INVALID_DOCUMENT, "unknown-place");
  CHECK_FAILS(change(plan, "[{\"at\": \"portal\", \"set\": {\"cots\": 7}}]", &changed),
              SIXSTEP_INVALID_DOCUMENT, "unknown-member");
  CHECK_FAILS(sixstep_plan_change(NULL, "[]", 2, NULL, &changed, &error), SIXSTEP_INVALID_ARGUMENT,
              "null-argument");
  CHECK_FAILS(sixstep_plan_change(plan, "[]", 2, NULL, NULL, &error), SIXSTEP_INVALID_ARGUMENT,
              "null-argument");
  CHECK(changed == NULL);
  sixstep_plan_destroy(plan);
}

int main(void) {
  a_plan_is_read_and_written_in_its_canonical_form();
  an_error_tells_what_where_and_how_to_mend_it();
  all_problems_are_told_at_once();
  text_that_is_no_plan_is_refused_with_its_code();
  bytes_are_read_by_their_length_alone();
  limits_hold();
  warnings_stand_beside_a_plan_that_can_be_used();
  a_changed_plan_is_a_plan_of_its_own();
  changes_that_cannot_be_meant_are_refused();
  return finish_checks();
}
