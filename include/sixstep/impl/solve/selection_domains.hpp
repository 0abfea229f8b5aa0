// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <vector>

#include <sixstep/impl/solve/selection_program.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::selection {

/// Which options are still open in a part of the search.
struct Domains {
  std::vector<char> open;            ///< by option
  std::vector<std::uint32_t> count;  ///< by group: how many of its options are open

  explicit Domains(const Program& program);
  void close(const Program& program, std::uint32_t option);
  /// The one open option of a decided group, the first open one of any other.
  std::uint32_t first(const Program& program, std::uint32_t group) const;
};

/// Closes options that no admissible selection within the domains can take, until nothing changes:
/// bounds consistency of every row. False: there is no admissible selection.
bool propagate(const Program& program, Domains& domains, std::uint64_t& work);

/// The same, where only these groups have changed since the last time.
bool propagate(const Program& program, Domains& domains, const std::vector<std::uint32_t>& changed,
               std::uint64_t& work);

}  // namespace sixstep::inline SIXSTEP_FORM::detail::selection

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/selection_domains.ipp>
#endif
