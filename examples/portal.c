/* SPDX-License-Identifier: BSL-1.0 */
/* What a portal does with a plan that someone sent: refuse it with all that is wrong, or answer
 * with its road map. */
#include <sixstep.h>
#include <stdio.h>

/* Writes a text and destroys it. */
static void answer(sixstep_buffer* text) {
  size_t length;
  const char* data = sixstep_buffer_data(text, &length);
  fwrite(data, 1, length, stdout);
  sixstep_buffer_destroy(text);
}

static sixstep_status summarize(const char* json, size_t length, sixstep_error** error) {
  sixstep_plan* plan;
  sixstep_roadmap* roadmap = NULL;
  sixstep_buffer* text = NULL;
  sixstep_status status = sixstep_plan_read(json, length, NULL, &plan, error);
  if (status >= 0) status = sixstep_roadmap_make(plan, NULL, &roadmap, error);
  if (status >= 0) status = sixstep_roadmap_summary(roadmap, NULL, &text, error);
  if (status >= 0) answer(text);
  sixstep_roadmap_destroy(roadmap);
  sixstep_plan_destroy(plan);
  return status;
}

int main(int count, char** arguments) {
  static char json[1 << 20];
  sixstep_error* error;
  FILE* file = fopen(count > 1 ? arguments[1] : "first_plan/plan.json", "rb");
  const size_t length = file ? fread(json, 1, sizeof json, file) : 0;
  if (file) fclose(file);
  if (summarize(json, length, &error) >= 0) return 0;
  fprintf(stderr, "%s\n", sixstep_error_diagnostics(error, NULL));
  sixstep_error_destroy(error);
  return 2;
}
