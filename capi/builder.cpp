// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include <sixstep/io/plan_builder.hpp>
#include <sixstep/plan/suggestion.hpp>

#include "arguments.hpp"
#include "guard.hpp"
#include "options.hpp"
#include "plan.hpp"

/// A plan that is being put together.
struct sixstep_builder {
  sixstep::PlanBuilder parts;
  sixstep::ReadLimits limits;
};

namespace sixstep_c {
namespace {

using sixstep::PlanBuilder;

/// The name of a part of the plan, which must be one of `known`; those of the `others` have a
/// function of their own.
std::string_view part_argument(const char* text, std::string_view kind,
                               std::span<const std::string_view> known,
                               std::span<const std::string_view> others, std::string_view advice) {
  const std::string_view name = name_argument(text, kind);
  if (std::ranges::find(known, name) != known.end()) return name;
  const bool other = std::ranges::find(others, name) != others.end();
  const std::string quoted = " \"" + std::string(name) + "\"";
  throw bad_argument("unknown-" + std::string(kind), "a plan has no " + std::string(kind) + quoted,
                     name, other ? std::string(advice) : sixstep::did_you_mean(name, known));
}

/// A piece that was refused, with lines of its own text.
void expect_taken(std::string_view json, const sixstep::ReadLimits& limits,
                  const std::vector<sixstep::Diagnostic>& problems) {
  if (!problems.empty()) throw bad_document(json, limits, problems);
}

}  // namespace
}  // namespace sixstep_c

using sixstep_c::guard;
using sixstep_c::require;

extern "C" {

sixstep_status sixstep_builder_create(const sixstep_options* options, sixstep_builder** builder,
                                      sixstep_error** error) {
  return guard(builder, "builder", error, [&] {
    const sixstep::ReadLimits limits = sixstep_c::options_or_default(options).limits;
    *builder = new sixstep_builder{sixstep::PlanBuilder(limits), limits};
    return SIXSTEP_OK;
  });
}

sixstep_status sixstep_builder_add(sixstep_builder* builder, const char* list, const char* json,
                                   size_t length, sixstep_error** error) {
  return guard(error, [&] {
    using sixstep_c::PlanBuilder;
    require(builder, "builder");
    const auto name =
        sixstep_c::part_argument(list, "list", PlanBuilder::lists(), PlanBuilder::members(),
                                 "it is no list: set it by sixstep_builder_set");
    const std::string_view text = sixstep_c::bytes(json, length, "json");
    sixstep_c::expect_taken(text, builder->limits, builder->parts.add(name, text));
    return SIXSTEP_OK;
  });
}

sixstep_status sixstep_builder_set(sixstep_builder* builder, const char* member, const char* json,
                                   size_t length, sixstep_error** error) {
  return guard(error, [&] {
    using sixstep_c::PlanBuilder;
    require(builder, "builder");
    const auto name =
        sixstep_c::part_argument(member, "member", PlanBuilder::members(), PlanBuilder::lists(),
                                 "it is a list: add its entries by sixstep_builder_add");
    const std::string_view text = sixstep_c::bytes(json, length, "json");
    sixstep_c::expect_taken(text, builder->limits, builder->parts.set(name, text));
    return SIXSTEP_OK;
  });
}

sixstep_status sixstep_builder_finish(const sixstep_builder* builder, sixstep_plan** plan,
                                      sixstep_error** error) {
  return guard(plan, "plan", error, [&] {
    require(builder, "builder");
    *plan =
        sixstep_c::new_plan(builder->parts.finish(), builder->parts.document(), builder->limits);
    return SIXSTEP_OK;
  });
}

void sixstep_builder_destroy(sixstep_builder* builder) { delete builder; }

}  // extern "C"
