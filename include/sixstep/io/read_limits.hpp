// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// How much of an untrusted document is read at most. The defaults suit a public portal.
struct ReadLimits {
  std::size_t max_bytes = std::size_t{64} << 20;  ///< never 512 MiB or more
  std::size_t max_depth = 64;           ///< nested arrays and objects; never more than 1,000
  std::size_t max_items = 4'000'000;    ///< values in the document
  std::size_t max_diagnostics = 1'000;  ///< more are counted, not listed
};

}  // namespace sixstep::inline SIXSTEP_FORM
