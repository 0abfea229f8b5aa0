/* SPDX-License-Identifier: BSL-1.0 */
/* Handles of one's own on any thread, one handle read by many, and one set by each in its turn. */
#define _POSIX_C_SOURCE 200809L
#include <pthread.h>

#include "checks.h"
#include "every_call.h"

struct Work {
  const sixstep_plan* plan;
  const sixstep_options* options;
  sixstep_buffer* json;
};

static void* make_and_write(void* argument) {
  struct Work* work = (struct Work*)argument;
  sixstep_roadmap* roadmap = NULL;
  if (sixstep_roadmap_make(work->plan, work->options, &roadmap, NULL) == SIXSTEP_OK) {
    sixstep_roadmap_write(roadmap, &work->json, NULL);
  }
  sixstep_roadmap_destroy(roadmap);
  return NULL;
}

static void same_bytes_on_every_thread(struct Work* work, size_t count) {
  pthread_t threads[4];
  size_t i;
  for (i = 0; i < count; ++i) {
    CHECK(pthread_create(&threads[i], NULL, make_and_write, &work[i]) == 0);
  }
  for (i = 0; i < count; ++i) CHECK(pthread_join(threads[i], NULL) == 0);
  for (i = 0; i < count; ++i) {
    CHECK(work[i].json != NULL);
    CHECK_TEXT(sixstep_buffer_data(work[i].json, NULL), sixstep_buffer_data(work[0].json, NULL));
  }
  for (i = 0; i < count; ++i) sixstep_buffer_destroy(work[i].json);
}

static void many_threads_use_one_plan_and_one_handle_of_options(void) {
  struct Work work[4];
  sixstep_plan* plan = read_small_plan();
  sixstep_options* options = NULL;
  size_t i;
  CHECK(sixstep_options_create(&options, NULL) == SIXSTEP_OK);
  for (i = 0; i < 4; ++i) {
    work[i].plan = plan;
    work[i].options = options;
    work[i].json = NULL;
  }
  same_bytes_on_every_thread(work, 4);
  sixstep_options_destroy(options);
  sixstep_plan_destroy(plan);
}

static void two_threads_use_plans_of_their_own(void) {
  sixstep_plan* first = read_small_plan();
  sixstep_plan* second = read_small_plan();
  struct Work work[2] = {{NULL, NULL, NULL}, {NULL, NULL, NULL}};
  work[0].plan = first;
  work[1].plan = second;
  same_bytes_on_every_thread(work, 2);
  sixstep_plan_destroy(first);
  sixstep_plan_destroy(second);
}

static void* call_all(void* shared) {
  call_everything((const struct Shared*)shared);
  return NULL;
}

static void every_function_may_be_called_by_many_threads_at_once(void) {
  pthread_t threads[3];
  struct Shared shared;
  size_t i;
  begin_shared(&shared);
  for (i = 0; i < 3; ++i) CHECK(pthread_create(&threads[i], NULL, call_all, &shared) == 0);
  for (i = 0; i < 3; ++i) CHECK(pthread_join(threads[i], NULL) == 0);
  end_shared(&shared);
}

int main(void) {
  every_function_may_be_called_by_many_threads_at_once();
  many_threads_use_one_plan_and_one_handle_of_options();
  two_threads_use_plans_of_their_own();
  return finish_checks();
}
