/* SPDX-License-Identifier: BSL-1.0 */
#ifndef SIXSTEP_TESTS_CHECKS_H
#define SIXSTEP_TESTS_CHECKS_H

/* What the tests of the C library share: a check that tells what it found, and plans to work on. */

#include <sixstep.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int failed_checks = 0;

#define CHECK(condition)                                                        \
  do {                                                                          \
    if (!(condition)) {                                                         \
      fprintf(stderr, "%s:%d: not true: %s\n", __FILE__, __LINE__, #condition); \
      ++failed_checks;                                                          \
    }                                                                           \
  } while (0)

#define CHECK_TEXT(text, expected)                                                    \
  do {                                                                                \
    const char* checked_text = (text);                                                \
    if (!checked_text || strcmp(checked_text, (expected)) != 0) {                     \
      fprintf(stderr, "%s:%d: %s is \"%s\", not \"%s\"\n", __FILE__, __LINE__, #text, \
              checked_text ? checked_text : "(null)", (expected));                    \
      ++failed_checks;                                                                \
    }                                                                                 \
  } while (0)

/* Checks the status of a failed call and the code of its error, and destroys the error. */
#define CHECK_FAILS(call, expected_status, expected_code)         \
  do {                                                            \
    CHECK((call) == (expected_status));                           \
    CHECK_TEXT(sixstep_error_code(error, NULL), (expected_code)); \
    CHECK(sixstep_error_status(error) == (expected_status));      \
    sixstep_error_destroy(error);                                 \
    error = NULL;                                                 \
  } while (0)

static int finish_checks(void) {
  if (failed_checks > 0) fprintf(stderr, "%d checks failed\n", failed_checks);
  return failed_checks > 0 ? 1 : 0;
}

/* A plan with one of everything that the calls need, small enough to see through. */
static const char small_plan[] =
    "{\"format\": \"sixstep-plan\", \"version\": 1, \"id\": \"small\", \"title\": \"Small\",\n"
    " \"languages\": [\"en\"], \"status_date\": \"2026-01-01\", \"currency\": \"EUR\",\n"
    " \"horizon\": {\"from\": \"2026-01-01\", \"by\": \"2027-12-31\"},\n"
    " \"factors\": [{\"id\": \"trust\", \"label\": \"Trust\", \"changeability\": 0.5,\n"
    "              \"goals\": [{\"to\": \"served\", \"amount\": 0.5}]},\n"
    "             {\"id\": \"use\", \"label\": \"Use\", \"changeability\": 0.5}],\n"
    " \"influences\": [{\"from\": \"trust\", \"to\": \"use\", \"sign\": \"+\", \"strength\": "
    "0.5},\n"
    "                {\"from\": \"use\", \"to\": \"trust\", \"sign\": \"+\", \"strength\": 0.5}],\n"
    " \"goals\": [{\"id\": \"served\", \"label\": \"All are served\", \"kind\": \"goal\"}],\n"
    " \"sources\": [{\"id\": \"state\", \"label\": \"State\"}],\n"
    " \"budgets\": [{\"id\": \"state-budget\", \"source\": \"state\", \"amounts\": {\"2026\": "
    "10.00}}],\n"
    " \"actions\": [{\"id\": \"portal\", \"label\": \"One portal\", \"cost\": 6.00, \"duration\": "
    "20,\n"
    "              \"advances\": [{\"to\": \"served\", \"amount\": 0.5}]},\n"
    "             {\"id\": \"counters\", \"label\": \"More counters\", \"cost\": 5.00, "
    "\"duration\": 10,\n"
    "              \"advances\": [{\"to\": \"served\", \"amount\": 0.3}]}]}\n";

static inline sixstep_plan* read_small_plan(void) {
  sixstep_plan* plan = NULL;
  sixstep_error* error = NULL;
  if (sixstep_plan_read(small_plan, strlen(small_plan), NULL, &plan, &error) != SIXSTEP_OK) {
    fprintf(stderr, "%s\n", sixstep_error_diagnostics(error, NULL));
    exit(1);
  }
  return plan;
}

#endif
