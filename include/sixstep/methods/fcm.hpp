// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <sixstep/methods/matrix.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What a concept of a fuzzy cognitive map hears at each step. A is a state, W the weights.
enum class FcmInference : std::uint8_t {
  kosko,           ///< its causes: A_j' = f(Σ W_ij A_i) (Kosko 1986)
  modified_kosko,  ///< its causes and itself: f(A_j + Σ W_ij A_i) (Stylios & Groumpos 2004)
  rescaled,        ///< the same with 2A − 1 for A, so that 0.5 says nothing (Papageorgiou 2011)
};
constexpr std::array<std::string_view, 3> words_of(FcmInference) {
  return {"kosko", "modified kosko", "rescaled"};
}

/// What f makes of that.
enum class FcmTransfer : std::uint8_t {
  sigmoid,             ///< 1 / (1 + e^(−slope x)): states 0 … 1
  hyperbolic_tangent,  ///< tanh(slope x): states −1 … 1
  bivalent,            ///< 1 above 0, else 0
  trivalent,           ///< the sign: −1, 0 or 1
};
constexpr std::array<std::string_view, 4> words_of(FcmTransfer) {
  return {"sigmoid", "hyperbolic tangent", "bivalent", "trivalent"};
}

/// Where a map comes to. `not_settled`: chaos, or more steps or a longer period than looked for.
enum class FcmAttractor : std::uint8_t { fixed_point, limit_cycle, not_settled };
constexpr std::array<std::string_view, 3> words_of(FcmAttractor) {
  return {"fixed point", "limit cycle", "not settled"};
}

/// A concept held at a value from the start on, whatever moves it: an intervention.
struct FcmClamp {
  std::size_t concept_index = 0;
  double value = 1.0;
};

struct FcmOptions {
  FcmInference inference = FcmInference::modified_kosko;
  FcmTransfer transfer = FcmTransfer::sigmoid;
  double slope = 1.0;             ///< λ of the sigmoid and the hyperbolic tangent, above 0
  std::size_t max_steps = 1000;   ///< updates of the whole map
  double tolerance = 1e-9;        ///< how close to its attractor a state has to be
  std::size_t settled_steps = 3;  ///< steps in a row that have to say so, 1 to 1000
  std::size_t kept_states = 0;    ///< states of the trajectory to keep, the start included
  StopCondition stop = {};        ///< one unit of work is one multiplication: n² a step
};

struct FcmRun {
  std::vector<double> state;  ///< after the last step
  FcmAttractor attractor = FcmAttractor::not_settled;
  std::size_t period = 0;     ///< steps once round: 1 at a fixed point, 0 where it did not settle
  std::vector<double> level;  ///< mean state over one period; empty where it did not settle
  std::size_t steps = 0;
  Matrix trajectory;       ///< one row a state, from the start on: the first `kept_states`
  bool truncated = false;  ///< the stop condition ended it
  std::uint64_t work = 0;
};

/// Lets a fuzzy cognitive map run: `weights(i, j)`, −1 … 1, is how strongly concept i moves j; the
/// start has a state for each concept, −1 … 1. A weight on the diagonal is influence on itself.
///
/// One small step does not mean that a map has come to rest: slow ones creep on for a long way. It
/// has settled where the last `settled_steps` changes are within `tolerance` and shrink so fast
/// that all the changes to come add up to no more than that (geometric series with the largest
/// recent ratio). A cycle counts where the state came back twice, by the same measure.
///
/// O(n²) a step. Throws std::invalid_argument if a shape does not fit or a number is out of range
/// or not finite. Kosko, B. (1986), Fuzzy cognitive maps, Int. J. Man-Machine Studies 24, 65–75.
FcmRun run_fcm(const Matrix& weights, std::span<const double> start,
               std::span<const FcmClamp> clamps = {}, const FcmOptions& options = {});

/// In which norm a map was found to contract.
enum class FcmNorm : std::uint8_t { maximum_row_sum, maximum_column_sum, frobenius };
constexpr std::array<std::string_view, 3> words_of(FcmNorm) {
  return {"maximum row sum", "maximum column sum", "frobenius"};
}

/// A bound on how far one step carries two states apart, as a share of how far apart they were.
struct FcmContraction {
  double factor = 0.0;  ///< below 1: one fixed point, reached from everywhere; else nothing is said
  FcmNorm norm = FcmNorm::frobenius;  ///< the one of the three with the smallest factor
};

/// Whether a map surely has one fixed point only, so that its outcome does not depend on the start.
///
/// factor = s · min(‖M‖₁, ‖M‖∞, ‖M‖_F), with s the steepest slope of the transfer (slope / 4 for
/// the sigmoid, slope for the hyperbolic tangent) and M = W (Kosko), W + I (modified), 2(W + I)
/// (rescaled) among the concepts that are not held. Sufficient, not necessary. Empty for bivalent
/// and trivalent maps, which jump. The kind of condition of Knight, C. J. K., Lloyd, D. J. B.,
/// Penn, A. S. (2014), Linear and sigmoidal fuzzy cognitive maps: an analysis of fixed points,
/// Applied Soft Computing 15, 193–202; here by Banach's theorem. O(n²). Throws as run_fcm does.
std::optional<FcmContraction> fcm_contraction(const Matrix& weights,
                                              std::span<const FcmClamp> clamps = {},
                                              const FcmOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/fcm.ipp>
#endif
