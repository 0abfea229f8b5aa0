/* SPDX-License-Identifier: BSL-1.0 */
/* Results that were stopped in the middle, callbacks that answer with anything or call back in, and
 * one handle of options for several threads. */
#define _POSIX_C_SOURCE 200809L
#include <pthread.h>

#include "checks.h"

static sixstep_error* error = NULL;

/* What a callback of these tests does when it is called for the `at`-th time. */
struct Caller {
  sixstep_options* options;
  sixstep_token* token;
  const sixstep_plan* plan;
  int calls;
  int at;
  int32_t answer;
};

static sixstep_options* new_options(sixstep_progress_callback callback, void* user_data) {
  sixstep_options* options = NULL;
  CHECK(sixstep_options_create(&options, &error) == SIXSTEP_OK);
  CHECK(sixstep_options_set_progress(options, callback, user_data, &error) == SIXSTEP_OK);
  return options;
}

static int32_t answer(const sixstep_progress* progress, void* user_data) {
  struct Caller* caller = (struct Caller*)user_data;
  CHECK(progress != NULL);
  return ++caller->calls >= caller->at ? caller->answer : 0;
}

static void show(const sixstep_roadmap* roadmap,
                 sixstep_status (*render)(const sixstep_roadmap*, const sixstep_options*,
                                          sixstep_buffer**, sixstep_error**)) {
  sixstep_buffer* text = NULL;
  CHECK(render(roadmap, NULL, &text, &error) == SIXSTEP_OK);
  CHECK(strlen(sixstep_buffer_data(text, NULL)) > 0);
  sixstep_buffer_destroy(text);
}

/* Asks for every table of a road map. */
static void show_tables(const sixstep_roadmap* roadmap) {
  const char* names[] = {"action.actions", "action.spending", "strategy.chosen", "findings",
                         "system.factors", "nodes",           "edges",           "trace"};
  size_t i;
  for (i = 0; i < sizeof names / sizeof *names; ++i) {
    sixstep_table* table = NULL;
    CHECK(sixstep_roadmap_table(roadmap, names[i], NULL, &table, &error) == SIXSTEP_OK);
    CHECK(sixstep_table_columns(table) > 0);
    sixstep_table_destroy(table);
  }
}

static void show_everything(const sixstep_roadmap* roadmap) {
  sixstep_buffer* json = NULL;
  sixstep_buffer* again = NULL;
  sixstep_roadmap* read = NULL;
  size_t length = 0;
  const char* text;
  show(roadmap, sixstep_roadmap_html);
  show(roadmap, sixstep_roadmap_svg);
  show(roadmap, sixstep_roadmap_summary);
  show_tables(roadmap);
  CHECK(sixstep_roadmap_write(roadmap, &json, &error) == SIXSTEP_OK);
  text = sixstep_buffer_data(json, &length);
  CHECK(sixstep_roadmap_read(text, length, NULL, &read, &error) == SIXSTEP_OK);
  CHECK(sixstep_roadmap_write(read, &again, &error) == SIXSTEP_OK);
  CHECK(strcmp(sixstep_buffer_data(again, NULL), text) == 0);
  sixstep_roadmap_destroy(read);
  sixstep_buffer_destroy(again);
  sixstep_buffer_destroy(json);
}

static void a_road_map_that_was_stopped_anywhere_is_whole(const sixstep_plan* plan) {
  int at;
  sixstep_status status = SIXSTEP_STOPPED;
  for (at = 1; status == SIXSTEP_STOPPED && at < 60; ++at) {
    struct Caller caller = {NULL, NULL, NULL, 0, 0, 1};
    sixstep_options* options = new_options(answer, &caller);
    sixstep_roadmap* roadmap = NULL;
    caller.at = at;
    status = sixstep_roadmap_make(plan, options, &roadmap, &error);
    CHECK(status == (caller.calls >= at ? SIXSTEP_STOPPED : SIXSTEP_OK));
    if (at < 8 || at % 8 == 0) show_everything(roadmap);
    sixstep_roadmap_destroy(roadmap);
    sixstep_options_destroy(options);
  }
  CHECK(at > 3);
}

static void every_answer_but_zero_stops(const sixstep_plan* plan) {
  const int32_t answers[] = {1, -1, 2, 0x7fffffff, -0x7fffffff - 1, 0x100};
  size_t i;
  for (i = 0; i < sizeof answers / sizeof *answers; ++i) {
    struct Caller caller = {NULL, NULL, NULL, 0, 1, 0};
    sixstep_options* options = new_options(answer, &caller);
    sixstep_roadmap* roadmap = NULL;
    caller.answer = answers[i];
    CHECK(sixstep_roadmap_make(plan, options, &roadmap, &error) == SIXSTEP_STOPPED);
    CHECK(roadmap != NULL && caller.calls == 1);
    sixstep_roadmap_destroy(roadmap);
    sixstep_options_destroy(options);
  }
}

/* Makes another road map of the same plan, and sets and destroys the very options of the call. */
static int32_t call_back_in(const sixstep_progress* progress, void* user_data) {
  struct Caller* caller = (struct Caller*)user_data;
  sixstep_roadmap* inner = NULL;
  sixstep_error* inner_error = NULL;
  if (++caller->calls > 1) return 0;
  CHECK(sixstep_progress_stage(progress, NULL) != NULL);
  CHECK(sixstep_roadmap_make(caller->plan, NULL, &inner, &inner_error) == SIXSTEP_OK);
  sixstep_roadmap_destroy(inner);
  CHECK(sixstep_options_set_int64(caller->options, "seed", -1, &inner_error) ==
        SIXSTEP_INVALID_ARGUMENT);
  sixstep_error_destroy(inner_error);
  CHECK(sixstep_options_set_int64(caller->options, "work_limit", 1, NULL) == SIXSTEP_OK);
  sixstep_token_destroy(caller->token);
  sixstep_options_destroy(caller->options);
  return 0;
}

static void a_callback_may_call_back_in_and_give_its_options_away(const sixstep_plan* plan) {
  struct Caller caller = {NULL, NULL, NULL, 0, 0, 0};
  sixstep_roadmap* expected = NULL;
  sixstep_roadmap* roadmap = NULL;
  sixstep_buffer* json[2] = {NULL, NULL};
  caller.plan = plan;
  caller.options = new_options(call_back_in, &caller);
  CHECK(sixstep_token_create(&caller.token, &error) == SIXSTEP_OK);
  CHECK(sixstep_options_set_token(caller.options, caller.token, &error) == SIXSTEP_OK);
  CHECK(sixstep_roadmap_make(plan, caller.options, &roadmap, &error) == SIXSTEP_OK);
  CHECK(caller.calls > 1);
  CHECK(sixstep_roadmap_make(plan, NULL, &expected, &error) == SIXSTEP_OK);
  CHECK(sixstep_roadmap_write(roadmap, &json[0], &error) == SIXSTEP_OK);
  CHECK(sixstep_roadmap_write(expected, &json[1], &error) == SIXSTEP_OK);
  CHECK(strcmp(sixstep_buffer_data(json[0], NULL), sixstep_buffer_data(json[1], NULL)) == 0);
  sixstep_buffer_destroy(json[0]);
  sixstep_buffer_destroy(json[1]);
  sixstep_roadmap_destroy(expected);
  sixstep_roadmap_destroy(roadmap);
}

static int32_t cancel(const sixstep_progress* progress, void* user_data) {
  (void)progress;
  sixstep_token_cancel((sixstep_token*)user_data);
  return 0;
}

static void a_callback_may_press_the_button(const sixstep_plan* plan) {
  sixstep_token* token = NULL;
  sixstep_options* options;
  sixstep_roadmap* roadmap = NULL;
  CHECK(sixstep_token_create(&token, &error) == SIXSTEP_OK);
  options = new_options(cancel, token);
  CHECK(sixstep_options_set_token(options, token, &error) == SIXSTEP_OK);
  CHECK(sixstep_roadmap_make(plan, options, &roadmap, &error) == SIXSTEP_STOPPED);
  show_everything(roadmap);
  sixstep_roadmap_destroy(roadmap);
  sixstep_options_destroy(options);
  sixstep_token_destroy(token);
}

static int32_t count(const sixstep_progress* progress, void* user_data) {
  pthread_mutex_t* guarded = (pthread_mutex_t*)user_data;
  (void)progress;
  pthread_mutex_lock(guarded);
  pthread_mutex_unlock(guarded);
  return 0;
}

static void* make_with(void* options) {
  sixstep_plan* plan = read_small_plan();
  sixstep_roadmap* roadmap = NULL;
  if (sixstep_roadmap_make(plan, (const sixstep_options*)options, &roadmap, NULL) != SIXSTEP_OK) {
    sixstep_roadmap_destroy(roadmap);
    roadmap = NULL;
  }
  sixstep_plan_destroy(plan);
  return roadmap;
}

static void two_threads_use_one_handle_of_options_with_a_callback(void) {
  pthread_mutex_t guarded = PTHREAD_MUTEX_INITIALIZER;
  pthread_t threads[2];
  sixstep_options* options = new_options(count, &guarded);
  int i;
  for (i = 0; i < 2; ++i) CHECK(pthread_create(&threads[i], NULL, make_with, options) == 0);
  for (i = 0; i < 2; ++i) {
    void* roadmap = NULL;
    CHECK(pthread_join(threads[i], &roadmap) == 0);
    CHECK(roadmap != NULL);
    sixstep_roadmap_destroy((sixstep_roadmap*)roadmap);
  }
  sixstep_options_destroy(options);
}

int main(void) {
  sixstep_plan* plan = read_small_plan();
  a_road_map_that_was_stopped_anywhere_is_whole(plan);
  every_answer_but_zero_stops(plan);
  a_callback_may_call_back_in_and_give_its_options_away(plan);
  a_callback_may_press_the_button(plan);
  two_threads_use_one_handle_of_options_with_a_callback();
  sixstep_plan_destroy(plan);
  return finish_checks();
}
