// SPDX-License-Identifier: BSL-1.0
// Every call survives the failure of the allocations that it makes: the first, the second, … until
// none fails; from the 60th on one in so many, because a road map makes some thousands. Our
// operator new stands in for the one of the C++ runtime, in the library too.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <initializer_list>
#include <new>

#include "checks.h"

namespace {

std::int64_t allocations_left = INT64_MAX;

void* allocate(std::size_t size) {
  if (allocations_left-- <= 0) return nullptr;
  return std::malloc(size ? size : 1);
}

}  // namespace

void* operator new(std::size_t size) {
  if (void* memory = allocate(size)) return memory;
  throw std::bad_alloc();
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

std::int64_t next(std::int64_t allowed) { return allowed + 1 + allowed / 60; }

/// Calls with 0, 1, 2, … allocations that succeed, until the call does; says how many it took.
template <class Handle, class Call>
std::int64_t fail_each(const char* name, void (*destroy)(Handle*), Call call) {
  for (std::int64_t allowed = 0;; allowed = next(allowed)) {
    Handle* result = nullptr;
    sixstep_error* error = nullptr;
    allocations_left = allowed;
    const sixstep_status status = call(&result, &error);
    allocations_left = INT64_MAX;
    if (status >= 0) {
      CHECK(result != nullptr && error == nullptr);
      destroy(result);
      std::printf("%s: %lld allocations\n", name, static_cast<long long>(allowed));
      return allowed;
    }
    CHECK(result == nullptr);
    CHECK(status == SIXSTEP_OUT_OF_MEMORY);
    CHECK_TEXT(sixstep_error_code(error, nullptr), "out-of-memory");
    CHECK_TEXT(sixstep_error_diagnostics(error, nullptr), "[]\n");
    sixstep_error_destroy(error);
    if (failed_checks > 0) return allowed;
  }
}

template <class Render>
void fail_each_rendering(const char* name, const sixstep_roadmap* roadmap, Render render) {
  fail_each<sixstep_buffer>(name, sixstep_buffer_destroy, [&](auto** result, auto** error) {
    return render(roadmap, nullptr, result, error);
  });
}

/// A refusal needs memory for its error: without it, the call is out of memory.
void fail_each_refusal() {
  for (std::int64_t allowed = 0;; allowed = next(allowed)) {
    sixstep_plan* plan = nullptr;
    sixstep_error* error = nullptr;
    allocations_left = allowed;
    const sixstep_status status = sixstep_plan_read("{\"id\": 1}", 9, nullptr, &plan, &error);
    allocations_left = INT64_MAX;
    CHECK(plan == nullptr && sixstep_error_status(error) == status);
    sixstep_error_destroy(error);
    if (status == SIXSTEP_INVALID_DOCUMENT) return;
    CHECK(status == SIXSTEP_OUT_OF_MEMORY);
    if (failed_checks > 0) return;
  }
}

/// A matrix that could not be put in leaves its place as it was.
void fail_each_method() {
  const double direct[] = {0, 2, 1, 0};
  fail_each<sixstep_values>("set a matrix", sixstep_values_destroy,
                            [&](auto** result, auto** error) {
                              const sixstep_status status = sixstep_values_create(result, error);
                              if (status < 0) return status;
                              const sixstep_status set =
                                  sixstep_values_set_matrix(*result, "direct", direct, 2, 2, error);
                              if (set >= 0) return set;
                              CHECK(sixstep_values_count(*result) == 0);
                              sixstep_values_destroy(*result);
                              *result = nullptr;
                              return set;
                            });
  sixstep_values* inputs = nullptr;
  CHECK(sixstep_values_create(&inputs, nullptr) == SIXSTEP_OK);
  CHECK(sixstep_values_set_matrix(inputs, "direct", direct, 2, 2, nullptr) == SIXSTEP_OK);
  fail_each<sixstep_values>("run a method", sixstep_values_destroy,
                            [&](auto** result, auto** error) {
                              const char options[] = "{\"norm\": \"maximum row sum\"}";
                              return sixstep_method_run("dematel", inputs, options,
                                                        sizeof options - 1, nullptr, result, error);
                            });
  sixstep_values_destroy(inputs);
}

/// What could not be kept leaves a builder, or options, as they were.
template <class Handle, class Create, class Change>
void fail_each_change(const char* name, void (*destroy)(Handle*), Create create, Change change) {
  fail_each<Handle>(name, destroy, [&](auto** result, auto** error) {
    sixstep_status status = create(result, error);
    if (status >= 0) status = change(*result, error);
    if (status >= 0) return status;
    destroy(*result);
    *result = nullptr;
    return status;
  });
}

void fail_each_option() {
  fail_each_change("set options", sixstep_options_destroy, sixstep_options_create,
                   [](auto* options, auto** error) {
                     const char growth[] = "cost_growth,length_growth\n1.2,1.1\n1.5,\n";
                     const char language[] = "en-GB-oxendict-x-a-name-that-needs-memory";
                     sixstep_status status = sixstep_options_set_int64(options, "seed", 7, error);
                     if (status >= 0)
                       status = sixstep_options_set_double(options, "time_limit", 9.0, error);
                     if (status >= 0)
                       status = sixstep_options_set_progress(options, nullptr, nullptr, error);
                     if (status >= 0) status = sixstep_options_set_token(options, nullptr, error);
                     if (status >= 0)
                       status = sixstep_options_set_string(options, "reference_class", growth,
                                                           sizeof growth - 1, error);
                     if (status < 0) return status;
                     return sixstep_options_set_string(options, "language", language,
                                                       sizeof language - 1, error);
                   });
}

void fail_each_builder() {
  const auto create = [](auto** builder, auto** error) {
    return sixstep_builder_create(nullptr, builder, error);
  };
  const auto fill = [](auto* builder, auto** error) {
    const char goal[] = "{\"id\": \"served\", \"label\": \"Everybody is served in a day\"}";
    sixstep_status status = sixstep_builder_set(builder, "id", "\"small\"", 7, error);
    if (status >= 0) status = sixstep_builder_set(builder, "languages", "[\"en\"]", 6, error);
    if (status < 0) return status;
    return sixstep_builder_add(builder, "goals", goal, sizeof goal - 1, error);
  };
  fail_each_change("fill a builder", sixstep_builder_destroy, create, fill);
  sixstep_builder* builder = nullptr;
  CHECK(create(&builder, static_cast<sixstep_error**>(nullptr)) == SIXSTEP_OK);
  CHECK(fill(builder, static_cast<sixstep_error**>(nullptr)) == SIXSTEP_OK);
  fail_each<sixstep_plan>(
      "finish a builder", sixstep_plan_destroy,
      [&](auto** result, auto** error) { return sixstep_builder_finish(builder, result, error); });
  sixstep_builder_destroy(builder);
}

/// An export that failed lends nothing.
void fail_each_export(const sixstep_roadmap* roadmap) {
  sixstep_table* table = nullptr;
  CHECK(sixstep_roadmap_table(roadmap, "action.actions", nullptr, &table, nullptr) == SIXSTEP_OK);
  for (std::int64_t allowed = 0;; allowed = next(allowed)) {
    ArrowSchema schema;
    ArrowArray array;
    allocations_left = allowed;
    const sixstep_status status = sixstep_table_export(table, &schema, &array, nullptr);
    allocations_left = INT64_MAX;
    CHECK((status == SIXSTEP_OK) == (schema.release != nullptr));
    CHECK((status == SIXSTEP_OK) == (array.release != nullptr));
    if (status == SIXSTEP_OK) {
      schema.release(&schema);
      array.release(&array);
      break;
    }
    CHECK(status == SIXSTEP_OUT_OF_MEMORY);
    if (failed_checks > 0) break;
  }
  sixstep_table_destroy(table);
}

}  // namespace

int main() {
  const std::int64_t taken =
      fail_each<sixstep_plan>("read a plan", sixstep_plan_destroy, [](auto** result, auto** error) {
        return sixstep_plan_read(small_plan, std::strlen(small_plan), nullptr, result, error);
      });
  CHECK(taken > 10);  // or ours is not the operator new that the library calls
  fail_each_refusal();
  fail_each<sixstep_options>("create options", sixstep_options_destroy, sixstep_options_create);
  fail_each_option();
  fail_each_builder();
  fail_each<sixstep_token>("create a token", sixstep_token_destroy, sixstep_token_create);

  fail_each<sixstep_buffer>("list the methods", sixstep_buffer_destroy, sixstep_methods);
  fail_each_method();

  sixstep_plan* plan = read_small_plan();
  fail_each<sixstep_buffer>(
      "write a plan", sixstep_buffer_destroy,
      [&](auto** result, auto** error) { return sixstep_plan_write(plan, result, error); });
  fail_each<sixstep_plan>("change a plan", sixstep_plan_destroy, [&](auto** result, auto** error) {
    const char changes[] = "[{\"at\": \"portal\", \"set\": {\"cost\": 7}}]";
    return sixstep_plan_change(plan, changes, sizeof changes - 1, nullptr, result, error);
  });
  fail_each<sixstep_buffer>(
      "write a rating sheet", sixstep_buffer_destroy, [&](auto** result, auto** error) {
        return sixstep_plan_rating_sheet(plan, "Ana", 3, nullptr, result, error);
      });
  fail_each<sixstep_plan>(
      "take up ratings", sixstep_plan_destroy, [&](auto** result, auto** error) {
        const char sheet[] = "pillar,level,current\npillar:resources,level:societal,2.5\n";
        return sixstep_plan_add_ratings(plan, sheet, sizeof sheet - 1, nullptr, result, error);
      });
  for (const char* step :
       {"capacity", "system", "framework", "stakeholders", "strategy", "action"}) {
    fail_each<sixstep_buffer>(step, sixstep_buffer_destroy, [&](auto** result, auto** error) {
      return sixstep_plan_run_step(plan, step, nullptr, result, error);
    });
  }
  fail_each<sixstep_roadmap>("make a road map", sixstep_roadmap_destroy,
                             [&](auto** result, auto** error) {
                               return sixstep_roadmap_make(plan, nullptr, result, error);
                             });

  sixstep_roadmap* roadmap = nullptr;
  CHECK(sixstep_roadmap_make(plan, nullptr, &roadmap, nullptr) == SIXSTEP_OK);
  fail_each_rendering("html", roadmap, sixstep_roadmap_html);
  fail_each_rendering("svg", roadmap, sixstep_roadmap_svg);
  fail_each_rendering("summary", roadmap, sixstep_roadmap_summary);
  fail_each<sixstep_buffer>("explain", sixstep_buffer_destroy, [&](auto** result, auto** error) {
    return sixstep_roadmap_explain(roadmap, "portal", 6, nullptr, result, error);
  });
  fail_each<sixstep_buffer>("compare", sixstep_buffer_destroy, [&](auto** result, auto** error) {
    return sixstep_roadmap_compare(roadmap, roadmap, nullptr, result, error);
  });
  fail_each<sixstep_table>(
      "compare in a table", sixstep_table_destroy, [&](auto** result, auto** error) {
        return sixstep_roadmap_compare_table(roadmap, roadmap, "actions", nullptr, result, error);
      });
  fail_each<sixstep_buffer>("page since", sixstep_buffer_destroy, [&](auto** result, auto** error) {
    return sixstep_roadmap_html_since(roadmap, roadmap, nullptr, result, error);
  });
  fail_each<sixstep_roadmap>("revise", sixstep_roadmap_destroy, [&](auto** result, auto** error) {
    return sixstep_roadmap_revise(roadmap, plan, nullptr, result, error);
  });
  fail_each<sixstep_buffer>(
      "write a road map", sixstep_buffer_destroy,
      [&](auto** result, auto** error) { return sixstep_roadmap_write(roadmap, result, error); });
  fail_each<sixstep_buffer>("list the tables", sixstep_buffer_destroy, sixstep_tables);
  fail_each<sixstep_table>("make a table", sixstep_table_destroy, [&](auto** result, auto** error) {
    return sixstep_roadmap_table(roadmap, "strategy.chosen", nullptr, result, error);
  });
  fail_each_export(roadmap);
  sixstep_buffer* json = nullptr;
  CHECK(sixstep_roadmap_write(roadmap, &json, nullptr) == SIXSTEP_OK);
  std::size_t length = 0;
  const char* text = sixstep_buffer_data(json, &length);
  fail_each<sixstep_roadmap>("read a road map", sixstep_roadmap_destroy,
                             [&](auto** result, auto** error) {
                               return sixstep_roadmap_read(text, length, nullptr, result, error);
                             });
  sixstep_buffer_destroy(json);
  sixstep_roadmap_destroy(roadmap);
  sixstep_plan_destroy(plan);
  return finish_checks();
}
