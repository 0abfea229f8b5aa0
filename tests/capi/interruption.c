/* SPDX-License-Identifier: BSL-1.0 */
/* Progress, and stopping by callback, by token from this and another thread, and by limits. */
#define _POSIX_C_SOURCE 200809L
#include <pthread.h>

#include "checks.h"

static sixstep_error* error = NULL;

struct Listener {
  pthread_t thread;
  int calls;
  int stop_at; /* 0: never */
  int on_another_thread;
  int without_stage;
};

static int32_t listen(const sixstep_progress* progress, void* user_data) {
  struct Listener* listener = (struct Listener*)user_data;
  size_t length = 0;
  const char* stage = sixstep_progress_stage(progress, &length);
  double best = 0.0;
  double bound = 0.0;
  ++listener->calls;
  if (!pthread_equal(pthread_self(), listener->thread)) listener->on_another_thread = 1;
  if (length == 0 || strlen(stage) != length) listener->without_stage = 1;
  if (sixstep_progress_best(progress, &best) && sixstep_progress_bound(progress, &bound)) {
    CHECK(best <= bound + 1e-9);
  }
  return listener->calls == listener->stop_at;
}

static sixstep_options* new_options(void) {
  sixstep_options* options = NULL;
  CHECK(sixstep_options_create(&options, &error) == SIXSTEP_OK);
  return options;
}

/* Makes a road map, which there must be, and gives the status. */
static sixstep_status make(const sixstep_plan* plan, const sixstep_options* options) {
  sixstep_roadmap* roadmap = NULL;
  const sixstep_status status = sixstep_roadmap_make(plan, options, &roadmap, &error);
  CHECK(roadmap != NULL && error == NULL);
  sixstep_roadmap_destroy(roadmap);
  return status;
}

static struct Listener listen_to(const sixstep_plan* plan, int stop_at, sixstep_status expected) {
  struct Listener listener = {pthread_self(), 0, 0, 0, 0};
  sixstep_options* options = new_options();
  listener.stop_at = stop_at;
  CHECK(sixstep_options_set_progress(options, listen, &listener, &error) == SIXSTEP_OK);
  CHECK(make(plan, options) == expected);
  CHECK(!listener.on_another_thread && !listener.without_stage);
  sixstep_options_destroy(options);
  return listener;
}

static void a_callback_hears_of_the_work_and_may_stop_it(const sixstep_plan* plan) {
  const struct Listener heard = listen_to(plan, 0, SIXSTEP_OK);
  int call;
  CHECK(heard.calls > 1);
  for (call = 1; call <= heard.calls && call < 50; ++call) {
    const struct Listener stopped = listen_to(plan, call, SIXSTEP_STOPPED);
    CHECK(stopped.calls == call);
  }
}

static void a_road_map_that_was_stopped_says_so(const sixstep_plan* plan) {
  sixstep_options* options = new_options();
  sixstep_token* token = NULL;
  sixstep_roadmap* roadmap = NULL;
  sixstep_buffer* json = NULL;
  CHECK(sixstep_token_create(&token, &error) == SIXSTEP_OK);
  CHECK(sixstep_options_set_token(options, token, &error) == SIXSTEP_OK);
  sixstep_token_cancel(token);
  CHECK(sixstep_roadmap_make(plan, options, &roadmap, &error) == SIXSTEP_STOPPED);
  CHECK(sixstep_roadmap_write(roadmap, &json, &error) == SIXSTEP_OK);
  CHECK(strstr(sixstep_buffer_data(json, NULL), "\"stopped\": true") != NULL);
  sixstep_buffer_destroy(json);
  sixstep_roadmap_destroy(roadmap);
  sixstep_token_destroy(token);
  sixstep_options_destroy(options);
}

static void a_step_can_be_stopped_too(const sixstep_plan* plan) {
  const char* const steps[] = {"capacity",     "system",   "framework",
                               "stakeholders", "strategy", "action"};
  sixstep_options* options = new_options();
  size_t i;
  CHECK(sixstep_options_set_double(options, "time_limit", 0.0, &error) == SIXSTEP_OK);
  for (i = 0; i < sizeof steps / sizeof *steps; ++i) {
    sixstep_buffer* json = NULL;
    CHECK(sixstep_plan_run_step(plan, steps[i], options, &json, &error) == SIXSTEP_STOPPED);
    CHECK(json != NULL);
    sixstep_buffer_destroy(json);
  }
  sixstep_options_destroy(options);
}

static void options_keep_what_they_need_of_a_token(const sixstep_plan* plan) {
  sixstep_options* options = new_options();
  sixstep_token* token = NULL;
  CHECK(sixstep_token_create(&token, &error) == SIXSTEP_OK);
  CHECK(sixstep_options_set_token(options, token, &error) == SIXSTEP_OK);
  CHECK(sixstep_token_is_cancelled(token) == 0);
  CHECK(make(plan, options) == SIXSTEP_OK);
  sixstep_token_cancel(token);
  CHECK(sixstep_token_is_cancelled(token) == 1);
  sixstep_token_destroy(token);
  CHECK(make(plan, options) == SIXSTEP_STOPPED);
  CHECK(sixstep_options_set_token(options, NULL, &error) == SIXSTEP_OK);
  CHECK(make(plan, options) == SIXSTEP_OK);
  sixstep_options_destroy(options);
}

/* Makes road maps again and again until one was stopped. */
static void* make_until_stopped(void* options) {
  sixstep_plan* plan = read_small_plan();
  while (make(plan, (const sixstep_options*)options) == SIXSTEP_OK) {
  }
  sixstep_plan_destroy(plan);
  return NULL;
}

static void another_thread_may_cancel(void) {
  sixstep_options* options = new_options();
  sixstep_token* token = NULL;
  pthread_t worker;
  CHECK(sixstep_token_create(&token, &error) == SIXSTEP_OK);
  CHECK(sixstep_options_set_token(options, token, &error) == SIXSTEP_OK);
  CHECK(pthread_create(&worker, NULL, make_until_stopped, options) == 0);
  sixstep_token_cancel(token);
  sixstep_token_destroy(token);
  CHECK(pthread_join(worker, NULL) == 0);
  sixstep_options_destroy(options);
}

static void a_work_limit_gives_the_same_bytes_again(const sixstep_plan* plan) {
  sixstep_options* options = new_options();
  sixstep_buffer* json[2] = {NULL, NULL};
  int i;
  CHECK(sixstep_options_set_int64(options, "work_limit", 1, &error) == SIXSTEP_OK);
  for (i = 0; i < 2; ++i) {
    sixstep_roadmap* roadmap = NULL;
    CHECK(sixstep_roadmap_make(plan, options, &roadmap, &error) == SIXSTEP_STOPPED);
    CHECK(sixstep_roadmap_write(roadmap, &json[i], &error) == SIXSTEP_OK);
    sixstep_roadmap_destroy(roadmap);
  }
  CHECK_TEXT(sixstep_buffer_data(json[0], NULL), sixstep_buffer_data(json[1], NULL));
  sixstep_buffer_destroy(json[0]);
  sixstep_buffer_destroy(json[1]);
  sixstep_options_destroy(options);
}

int main(void) {
  sixstep_plan* plan = read_small_plan();
  a_callback_hears_of_the_work_and_may_stop_it(plan);
  a_road_map_that_was_stopped_says_so(plan);
  a_step_can_be_stopped_too(plan);
  options_keep_what_they_need_of_a_token(plan);
  another_thread_may_cancel();
  a_work_limit_gives_the_same_bytes_again(plan);
  sixstep_plan_destroy(plan);
  return finish_checks();
}
