// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/plan/annotation.hpp>
#include <sixstep/plan/id.hpp>
#include <sixstep/plan/vocabulary.hpp>

namespace sixstep::inline SIXSTEP_FORM {

struct Goal;
struct Group;
struct Stakeholder;

/// Something in the situation that rises and falls and moves other things: trust in online
/// services, officials' digital skills, fragmentation of registries.
struct Factor {
  Id<Factor> id;
  Text label;
  Id<Factor> same_as;  ///< the factor of which this is another name, as another workshop gave it
  std::optional<double> changeability;  ///< share: how far the government can move it
  std::optional<double> state;          ///< share: where it stands today
  Id<Term> pillar;
  Id<Term> level;
  std::vector<Link<Id<Goal>>> goals;  ///< what it does to goals, amounts −1 … 1
  Annotation annotation;
  friend bool operator==(const Factor&, const Factor&) = default;
};

/// "+": both move the same way; "-": opposite ways; "?": not known which.
enum class Sign : std::uint8_t { plus, minus, unknown };
constexpr std::array<std::string_view, 3> words_of(Sign) { return {"+", "-", "?"}; }

/// One cause-to-effect arrow of the system map.
struct Influence {
  Id<Factor> from;
  Id<Factor> to;
  Sign sign = Sign::unknown;
  std::optional<double> strength;  ///< share
  std::optional<double> delay;     ///< months
  std::string workshop;            ///< who drew the arrow
  Annotation annotation;
  friend bool operator==(const Influence&, const Influence&) = default;
};

/// What the public experiences, and what services are built from.
struct ProcessingDays {
  std::optional<double> median;
  std::optional<double> p90;
  Annotation annotation{};
  friend bool operator==(const ProcessingDays&, const ProcessingDays&) = default;
};
struct Feedback {
  std::optional<double> received;
  std::optional<double> answered;
  std::optional<double> acted_on;
  Annotation annotation{};
  friend bool operator==(const Feedback&, const Feedback&) = default;
};
struct ServiceReach {
  Id<Group> to;
  std::optional<double> eligible;  ///< people
  std::optional<double> served;    ///< people
  Annotation annotation;
  friend bool operator==(const ServiceReach&, const ServiceReach&) = default;
};

/// A public service, or a building block (an identity, a payment gateway) that services use.
struct Service {
  Id<Service> id;
  Text label;
  Id<Stakeholder> owner;
  std::optional<double> documents;  ///< how many a user must bring
  ProcessingDays processing_days;
  std::optional<double> hours_per_week;  ///< hours in which it can be used
  std::vector<std::string> channels;
  Feedback feedback;
  std::vector<ServiceReach> by_group;
  Annotation annotation;
  friend bool operator==(const Service&, const Service&) = default;
};

/// A service or building block that uses a building block.
struct Use {
  Id<Service> from;
  Id<Service> to;
  Annotation annotation;
  friend bool operator==(const Use&, const Use&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM
