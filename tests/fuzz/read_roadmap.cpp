// SPDX-License-Identifier: BSL-1.0
// Whatever the bytes, reading ends in a road map or in a reason; a road map is written and read
// unchanged, and answers for each of its nodes.
#include <sixstep/io/roadmap_json.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace sixstep;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const RoadmapReading first = read_roadmap({reinterpret_cast<const char*>(data), size});
  if (first.roadmap.has_value() == has_errors(first.diagnostics)) std::abort();
  if (!first.roadmap) return 0;
  const std::string written = write_roadmap(*first.roadmap);
  const RoadmapReading second = read_roadmap(written);
  if (!second.roadmap || *second.roadmap != *first.roadmap) std::abort();
  if (write_roadmap(*second.roadmap) != written) std::abort();
  for (const RoadmapNode& node : first.roadmap->nodes) {
    if (!node.id.empty() && !explain(*first.roadmap, node.id)) std::abort();
  }
  return 0;
}
