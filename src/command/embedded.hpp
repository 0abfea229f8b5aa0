// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string_view>

namespace sixstep::command {

/// A file of the source tree that the program carries; cmake/sixstep_embed.cmake lays them in.
struct EmbeddedFile {
  std::string_view name;
  std::string_view text;
};

std::string_view embedded_schema();
std::span<const EmbeddedFile> embedded_examples();

}  // namespace sixstep::command
