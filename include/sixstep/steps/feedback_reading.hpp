// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>

#include <sixstep/plan/id.hpp>
#include <sixstep/plan/stakeholder.hpp>

/// Whether those who speak to a service are heard.
namespace sixstep::inline SIXSTEP_FORM {

/// What one service made of the messages it received; empty where nobody counted.
struct FeedbackReading {
  AnyId service;  ///< or building block
  Id<Stakeholder> owner;
  std::optional<double> received;
  std::optional<double> answered;
  std::optional<double> acted_on;
  std::optional<double> answered_share;  ///< of what was received; empty where that is 0
  std::optional<double> acted_on_share;
  std::optional<double> unanswered;  ///< received and not answered
  std::optional<double> not_acted_on;
  friend bool operator==(const FeedbackReading&, const FeedbackReading&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM
