/* SPDX-License-Identifier: BSL-1.0 */
/* Making road maps and steps, reading them back, and what readers are shown. */
#include "checks.h"

static sixstep_error* error = NULL;

static const char* const steps[] = {"capacity",     "system",   "framework",
                                    "stakeholders", "strategy", "action"};

static sixstep_roadmap* make(const sixstep_plan* plan, const sixstep_options* options) {
  sixstep_roadmap* roadmap = NULL;
  CHECK(sixstep_roadmap_make(plan, options, &roadmap, &error) == SIXSTEP_OK);
  return roadmap;
}

static int holds(sixstep_buffer* buffer, const char* words) {
  const char* text = sixstep_buffer_data(buffer, NULL);
  const int found = text && strstr(text, words) != NULL;
  sixstep_buffer_destroy(buffer);
  return found;
}

static void a_road_map_survives_its_document(void) {
  sixstep_plan* plan = read_small_plan();
  sixstep_roadmap* roadmap = make(plan, NULL);
  sixstep_roadmap* again = NULL;
  sixstep_buffer* json = NULL;
  sixstep_buffer* same = NULL;
  size_t length = 0;
  const char* text;

  sixstep_plan_destroy(plan); /* the road map stands on its own */
  CHECK(sixstep_roadmap_write(roadmap, &json, &error) == SIXSTEP_OK);
  text = sixstep_buffer_data(json, &length);
  CHECK(strstr(text, "\"sixstep-roadmap\"") != NULL);
  CHECK(sixstep_roadmap_read(text, length, NULL, &again, &error) == SIXSTEP_OK);
  CHECK(sixstep_roadmap_write(again, &same, &error) == SIXSTEP_OK);
  CHECK_TEXT(sixstep_buffer_data(same, NULL), text);

  sixstep_buffer_destroy(same);
  sixstep_buffer_destroy(json);
  sixstep_roadmap_destroy(again);
  sixstep_roadmap_destroy(roadmap);
}

static void equal_plans_and_options_give_equal_bytes(void) {
  sixstep_plan* plan = read_small_plan();
  sixstep_options* options = NULL;
  sixstep_roadmap* first;
  sixstep_roadmap* second;
  sixstep_buffer* first_json = NULL;
  sixstep_buffer* second_json = NULL;
  CHECK(sixstep_options_create(&options, &error) == SIXSTEP_OK);
  CHECK(sixstep_options_set_int64(options, "seed", 7, &error) == SIXSTEP_OK);
  first = make(plan, options);
  second = make(plan, options);
  CHECK(sixstep_roadmap_write(first, &first_json, &error) == SIXSTEP_OK);
  CHECK(sixstep_roadmap_write(second, &second_json, &error) == SIXSTEP_OK);
  CHECK_TEXT(sixstep_buffer_data(first_json, NULL), sixstep_buffer_data(second_json, NULL));
  CHECK(strstr(sixstep_buffer_data(first_json, NULL), "\"seed\": 7") != NULL);
  sixstep_buffer_destroy(first_json);
  sixstep_buffer_destroy(second_json);
  sixstep_roadmap_destroy(first);
  sixstep_roadmap_destroy(second);
  sixstep_options_destroy(options);
  sixstep_plan_destroy(plan);
}

static void readers_get_a_page_a_picture_and_a_few_lines(void) {
  sixstep_plan* plan = read_small_plan();
  sixstep_roadmap* roadmap = make(plan, NULL);
  sixstep_options* options = NULL;
  sixstep_buffer* buffer = NULL;
  CHECK(sixstep_options_create(&options, &error) == SIXSTEP_OK);
  CHECK(sixstep_options_set_string(options, "nonce", "c2l4", 4, &error) == SIXSTEP_OK);
  CHECK(sixstep_options_set_string(options, "language", "en", 2, &error) == SIXSTEP_OK);
  CHECK(sixstep_roadmap_html(roadmap, options, &buffer, &error) == SIXSTEP_OK);
  CHECK(holds(buffer, "nonce=\"c2l4\""));
  CHECK(sixstep_roadmap_html(roadmap, NULL, &buffer, &error) == SIXSTEP_OK);
  CHECK(holds(buffer, "</html>"));
  CHECK(sixstep_roadmap_svg(roadmap, options, &buffer, &error) == SIXSTEP_OK);
  CHECK(holds(buffer, "</svg>"));
  CHECK(sixstep_roadmap_summary(roadmap, options, &buffer, &error) == SIXSTEP_OK);
  CHECK(holds(buffer, "\n"));
  sixstep_options_destroy(options);
  sixstep_roadmap_destroy(roadmap);
  sixstep_plan_destroy(plan);
}

static void a_road_map_is_revised_and_compared(void) {
  const char changes[] = "[{\"at\": \"portal\", \"set\": {\"label\": \"Another portal\"}}]";
  sixstep_plan* plan = read_small_plan();
  sixstep_plan* changed = NULL;
  sixstep_roadmap* before = make(plan, NULL);
  sixstep_roadmap* after = NULL;
  sixstep_buffer* buffer = NULL;
  CHECK(sixstep_roadmap_compare(before, before, NULL, &buffer, &error) == SIXSTEP_OK);
  CHECK(holds(buffer, "\"sentences\": []"));
  CHECK(sixstep_plan_change(plan, changes, sizeof changes - 1, NULL, &changed, &error) ==
        SIXSTEP_OK);
  CHECK(sixstep_roadmap_revise(before, changed, NULL, &after, &error) == SIXSTEP_OK);
  CHECK(sixstep_roadmap_compare(before, after, NULL, &buffer, &error) == SIXSTEP_OK);
  CHECK(holds(buffer, "\"actions\": []"));
  sixstep_roadmap_destroy(after);
  CHECK_FAILS(sixstep_roadmap_revise(before, NULL, NULL, &after, &error), SIXSTEP_INVALID_ARGUMENT,
              "null-argument");
  sixstep_roadmap_destroy(before);
  sixstep_plan_destroy(changed);
  sixstep_plan_destroy(plan);
}

static void every_node_says_why(void) {
  sixstep_plan* plan = read_small_plan();
  sixstep_roadmap* roadmap = make(plan, NULL);
  sixstep_buffer* buffer = NULL;
  CHECK(sixstep_roadmap_explain(roadmap, "portal-and-more", 6, NULL, &buffer, &error) ==
        SIXSTEP_OK);
  CHECK(holds(buffer, "\"id\": \"portal\""));
  CHECK(sixstep_roadmap_explain(roadmap, "trust", 5, NULL, &buffer, &error) == SIXSTEP_OK);
  CHECK(holds(buffer, "\"sentences\""));
  CHECK_FAILS(sixstep_roadmap_explain(roadmap, "", 0, NULL, &buffer, &error), SIXSTEP_NOT_FOUND,
              "unknown-id");
  sixstep_roadmap_destroy(roadmap);
  sixstep_plan_destroy(plan);
}

/* Removes spaces and line ends, which are indentation in our documents except within strings. */
static char* squeezed(const char* text) {
  char* result = (char*)malloc(strlen(text) + 1);
  char* to = result;
  for (; *text; ++text) {
    if (*text != ' ' && *text != '\n') *to++ = *text;
  }
  *to = '\0';
  return result;
}

static void a_step_alone_is_as_it_stands_in_the_road_map(void) {
  sixstep_plan* plan = read_small_plan();
  sixstep_roadmap* roadmap = make(plan, NULL);
  sixstep_buffer* whole = NULL;
  char* whole_text;
  size_t i;
  CHECK(sixstep_roadmap_write(roadmap, &whole, &error) == SIXSTEP_OK);
  whole_text = squeezed(sixstep_buffer_data(whole, NULL));
  for (i = 0; i < sizeof steps / sizeof *steps; ++i) {
    sixstep_buffer* part = NULL;
    char* part_text;
    CHECK(sixstep_plan_run_step(plan, steps[i], NULL, &part, &error) == SIXSTEP_OK);
    part_text = squeezed(sixstep_buffer_data(part, NULL));
    CHECK(strlen(part_text) > 2);
    CHECK(strstr(whole_text, part_text) != NULL);
    free(part_text);
    sixstep_buffer_destroy(part);
  }
  free(whole_text);
  sixstep_buffer_destroy(whole);
  sixstep_roadmap_destroy(roadmap);
  sixstep_plan_destroy(plan);
}

static void what_excludes_each_other_is_infeasible_and_still_told(void) {
  const char json[] =
      "{\"format\": \"sixstep-plan\", \"version\": 1, \"id\": \"p\", \"languages\": [\"en\"],\n"
      " \"currency\": \"EUR\", \"horizon\": {\"from\": \"2026-01-01\", \"by\": \"2026-12-31\"},\n"
      " \"sources\": [{\"id\": \"state\"}],\n"
      " \"budgets\": [{\"id\": \"b\", \"source\": \"state\", \"amounts\": {\"2026\": 1.00}}],\n"
      " \"actions\": [{\"id\": \"a\", \"cost\": 5.00}, {\"id\": \"c\", \"cost\": 7.00}],\n"
      " \"choices\": [{\"id\": \"one\", \"of\": [\"a\", \"c\"], \"at_least\": 1}]}";
  sixstep_plan* plan = NULL;
  sixstep_roadmap* roadmap = NULL;
  sixstep_buffer* buffer = NULL;
  CHECK(sixstep_plan_read(json, strlen(json), NULL, &plan, &error) == SIXSTEP_OK);
  CHECK(sixstep_roadmap_make(plan, NULL, &roadmap, &error) == SIXSTEP_INFEASIBLE);
  CHECK(roadmap != NULL && error == NULL);
  CHECK(sixstep_plan_run_step(plan, "strategy", NULL, &buffer, &error) == SIXSTEP_INFEASIBLE);
  CHECK(holds(buffer, "\"infeasible\""));
  sixstep_roadmap_destroy(roadmap);
  sixstep_plan_destroy(plan);
}

static void promises_that_bind_and_cannot_be_kept_are_infeasible(void) {
  const char json[] =
      "{\"format\": \"sixstep-plan\", \"version\": 1, \"id\": \"p\", \"languages\": [\"en\"],\n"
      " \"status_date\": \"2025-12-31\", \"actions\": [{\"id\": \"a\", \"status\": \"committed\",\n"
      "  \"duration\": 10, \"by\": \"2026-01-06\"}]}";
  sixstep_plan* plan = NULL;
  sixstep_options* options = NULL;
  sixstep_roadmap* roadmap = NULL;
  sixstep_buffer* buffer = NULL;
  CHECK(sixstep_plan_read(json, strlen(json), NULL, &plan, &error) == SIXSTEP_OK);
  CHECK(sixstep_options_create(&options, &error) == SIXSTEP_OK);
  CHECK(sixstep_roadmap_make(plan, options, &roadmap, &error) == SIXSTEP_OK);
  sixstep_roadmap_destroy(roadmap);
  CHECK(sixstep_options_set_int64(options, "promises_bind", 1, &error) == SIXSTEP_OK);
  CHECK(sixstep_roadmap_make(plan, options, &roadmap, &error) == SIXSTEP_INFEASIBLE);
  CHECK(roadmap != NULL && error == NULL);
  CHECK(sixstep_plan_run_step(plan, "action", options, &buffer, &error) == SIXSTEP_INFEASIBLE);
  CHECK(holds(buffer, "could be finished"));
  sixstep_roadmap_destroy(roadmap);
  sixstep_options_destroy(options);
  sixstep_plan_destroy(plan);
}

static void a_document_that_is_no_road_map_is_refused(void) {
  sixstep_roadmap* roadmap = NULL;
  CHECK_FAILS(sixstep_roadmap_read("{}", 2, NULL, &roadmap, &error), SIXSTEP_INVALID_DOCUMENT,
              "wrong-format");
  CHECK(sixstep_roadmap_read("[", 1, NULL, &roadmap, NULL) == SIXSTEP_INVALID_DOCUMENT);
  CHECK(roadmap == NULL);
}

int main(void) {
  a_road_map_survives_its_document();
  equal_plans_and_options_give_equal_bytes();
  readers_get_a_page_a_picture_and_a_few_lines();
  a_road_map_is_revised_and_compared();
  every_node_says_why();
  a_step_alone_is_as_it_stands_in_the_road_map();
  what_excludes_each_other_is_infeasible_and_still_told();
  promises_that_bind_and_cannot_be_kept_are_infeasible();
  a_document_that_is_no_road_map_is_refused();
  return finish_checks();
}
