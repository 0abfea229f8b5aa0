// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include <sixstep/impl/solve/prover/network.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

/// Between which values the starts lie, and the makespan after them.
struct Windows {
  std::vector<std::int32_t> earliest;
  std::vector<std::int32_t> latest;
};

/// What activities must do of their work in an interval, wherever in their windows they start, may
/// not be more than a resource can do in it: energetic reasoning (Erschler, Lopez & Thuriot 1991;
/// Baptiste, Le Pape & Nuijten 1999, Annals of Operations Research 92, sections 3 and 4). Far
/// stronger than a time table where windows are wide, and too slow to be asked at each branch.
///
/// An activity with a choice counts with its least duration and demand.
class EnergeticReasoning {
 public:
  /// `most_work`: after so much nothing more is found.
  EnergeticReasoning(const Network& network, std::uint64_t most_work);

  /// The least makespan of `from` … `below` − 1 that is not refuted; `below` if all are.
  std::int32_t least_makespan(const Windows& windows, std::int32_t from, std::int32_t below);

  /// Narrows windows to what every schedule within them keeps to; false: there is none.
  bool narrow(Windows& windows);

  std::uint64_t work() const { return steps_ / steps_a_unit; }

 private:
  /// An activity that needs some of a resource.
  struct Consumer {
    std::uint32_t activity;
    std::int32_t duration;
    std::int32_t demand;
  };
  /// From `time` on, work that must be done grows by so much more at each step of time.
  struct Turn {
    std::int32_t time;
    std::int64_t slope;
  };

  bool within_paths(Windows& windows);
  bool overloads(const Windows& windows);
  bool narrow_by(std::size_t resource, Windows& windows);
  template <class Visit>
  bool each_interval(std::size_t resource, const Windows& windows, Visit visit);
  void squeeze(const std::vector<Consumer>& consumers, const Windows& windows, Windows& narrowed,
               std::int32_t from, std::int32_t until, std::int64_t room);
  bool exhausted() const { return work() >= most_work_; }

  static constexpr std::uint64_t steps_a_unit = 64;

  const Network* network_;
  std::uint64_t most_work_;
  std::uint64_t steps_ = 0;
  std::vector<std::vector<Consumer>> consumers_;  ///< by resource
  std::vector<std::int64_t> largest_;             ///< by resource: work of one of them
  std::vector<Turn> turns_;
  std::vector<std::int32_t> begins_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/prover/energy.ipp>
#endif
