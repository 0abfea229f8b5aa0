// SPDX-License-Identifier: BSL-1.0
#include "roadmap.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sixstep/io/roadmap_json.hpp>
#include <sixstep/plan/suggestion.hpp>
#include <sixstep/report/html.hpp>
#include <sixstep/roadmap/explain.hpp>
#include <sixstep/roadmap/roadmap.hpp>

#include "buffer.hpp"
#include "guard.hpp"
#include "making.hpp"
#include "outcome.hpp"
#include "plan.hpp"

namespace sixstep_c {
namespace {

/// Delivers what `make` makes of a road map and the page's options.
template <class Make>
sixstep_status render(const sixstep_roadmap* roadmap, const sixstep_options* options,
                      sixstep_buffer** result, std::string_view name, sixstep_error** error,
                      const Make& make) noexcept {
  return guard(result, name, error, [&] {
    require(roadmap, "roadmap");
    *result = new_buffer(make(roadmap->roadmap, options_or_default(options).page));
    return SIXSTEP_OK;
  });
}

Failure unknown_id(const sixstep::Roadmap& roadmap, std::string_view id) {
  std::vector<std::string_view> ids;
  ids.reserve(roadmap.nodes.size());
  for (const sixstep::RoadmapNode& node : roadmap.nodes) ids.push_back(node.id);
  return {.status = SIXSTEP_NOT_FOUND,
          .code = "unknown-id",
          .message = "the road map has no \"" + std::string(id) + "\"",
          .item = "id",
          .hint = sixstep::did_you_mean(id, ids)};
}

std::string explanation(const sixstep::Roadmap& roadmap, std::string_view id,
                        std::string_view language) {
  const auto found = sixstep::explain(roadmap, id, language);
  if (!found) throw unknown_id(roadmap, id);
  return sixstep::write_explanation(*found);
}

}  // namespace
}  // namespace sixstep_c

using sixstep_c::guard;
using sixstep_c::render;
using sixstep_c::require;

extern "C" {

sixstep_status sixstep_roadmap_make(const sixstep_plan* plan, const sixstep_options* options,
                                    sixstep_roadmap** roadmap, sixstep_error** error) {
  return guard(roadmap, "roadmap", error, [&] {
    require(plan, "plan");
    const sixstep_options chosen = sixstep_c::options_or_default(options);
    sixstep_c::Interruption interruption(chosen);
    const auto making = sixstep_c::making_of(chosen, plan->plan, interruption);
    *roadmap = new sixstep_roadmap{sixstep::make_roadmap(plan->graph, making)};
    const sixstep::Roadmap& made = (*roadmap)->roadmap;
    return sixstep_c::outcome(interruption, made.strategy, made.action);
  });
}

sixstep_status sixstep_roadmap_read(const char* json, size_t length, const sixstep_options* options,
                                    sixstep_roadmap** roadmap, sixstep_error** error) {
  return guard(roadmap, "roadmap", error, [&] {
    const std::string_view text = sixstep_c::bytes(json, length, "json");
    const sixstep::ReadLimits limits = sixstep_c::options_or_default(options).limits;
    sixstep::RoadmapReading reading = sixstep::read_roadmap(text, limits);
    if (!reading.roadmap) throw sixstep_c::bad_document(text, limits, reading.diagnostics);
    *roadmap = new sixstep_roadmap{std::move(*reading.roadmap)};
    return SIXSTEP_OK;
  });
}

sixstep_status sixstep_roadmap_write(const sixstep_roadmap* roadmap, sixstep_buffer** json,
                                     sixstep_error** error) {
  return render(roadmap, nullptr, json, "json", error,
                [](const auto& read, const auto&) { return sixstep::write_roadmap(read); });
}

sixstep_status sixstep_roadmap_html(const sixstep_roadmap* roadmap, const sixstep_options* options,
                                    sixstep_buffer** html, sixstep_error** error) {
  return render(roadmap, options, html, "html", error, sixstep::write_html);
}

sixstep_status sixstep_roadmap_svg(const sixstep_roadmap* roadmap, const sixstep_options* options,
                                   sixstep_buffer** svg, sixstep_error** error) {
  return render(roadmap, options, svg, "svg", error, sixstep::write_svg);
}

sixstep_status sixstep_roadmap_summary(const sixstep_roadmap* roadmap,
                                       const sixstep_options* options, sixstep_buffer** text,
                                       sixstep_error** error) {
  return render(roadmap, options, text, "text", error, sixstep::write_summary);
}

sixstep_status sixstep_roadmap_explain(const sixstep_roadmap* roadmap, const char* id,
                                       size_t id_length, const sixstep_options* options,
                                       sixstep_buffer** json, sixstep_error** error) {
  return render(roadmap, options, json, "json", error, [&](const auto& read, const auto& page) {
    const std::string_view wanted = sixstep_c::utf8(sixstep_c::bytes(id, id_length, "id"), "id");
    return sixstep_c::explanation(read, wanted, page.language);
  });
}

void sixstep_roadmap_destroy(sixstep_roadmap* roadmap) { delete roadmap; }

}  // extern "C"
