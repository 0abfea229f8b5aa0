/* SPDX-License-Identifier: BSL-1.0 */
/* The C library: link sixstep::c, or what pkg-config says of sixstep_c. */
#include <sixstep.h>
#include <string.h>

static const char json[] =
    "{\"format\": \"sixstep-plan\", \"version\": 1, \"id\": \"p\", \"languages\": [\"en\"]}";

int main(void) {
  sixstep_plan* plan;
  sixstep_roadmap* roadmap;
  sixstep_buffer* page = NULL;
  if (sixstep_interface_version() < SIXSTEP_INTERFACE_VERSION) return 1;
  if (sixstep_plan_read(json, strlen(json), NULL, &plan, NULL) != SIXSTEP_OK) return 2;
  if (sixstep_roadmap_make(plan, NULL, &roadmap, NULL) != SIXSTEP_OK) return 3;
  if (sixstep_roadmap_html(roadmap, NULL, &page, NULL) != SIXSTEP_OK) return 4;
  sixstep_buffer_destroy(page);
  sixstep_roadmap_destroy(roadmap);
  sixstep_plan_destroy(plan);
  return 0;
}
