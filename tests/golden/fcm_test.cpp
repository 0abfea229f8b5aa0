// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/fcm.hpp>

#include <algorithm>
#include <cmath>
#include <string>

#include <support/golden.hpp>

namespace sixstep_tests::fcm_golden_test {

using namespace sixstep;

namespace {

/// The file's short names: k, mk or r, and a c behind it where the active concepts are held.
FcmInference inference_of(const std::string& name) {
  if (name[0] == 'k') return FcmInference::kosko;
  return name[0] == 'm' ? FcmInference::modified_kosko : FcmInference::rescaled;
}

FcmTransfer transfer_of(const std::string& name) {
  if (name == "s") return FcmTransfer::sigmoid;
  if (name == "t") return FcmTransfer::hyperbolic_tangent;
  return name == "b" ? FcmTransfer::bivalent : FcmTransfer::trivalent;
}

std::vector<FcmClamp> clamps_of(const std::string& name, const std::vector<double>& start) {
  std::vector<FcmClamp> clamps;
  for (std::size_t k = 0; k < start.size() && name.back() == 'c'; ++k) {
    if (start[k] != 0.0) clamps.push_back({k, start[k]});
  }
  return clamps;
}

void check_close(std::span<const double> ours, const boost::json::value& theirs, double tolerance) {
  const std::vector<double> published = test_support::numbers(theirs);
  REQUIRE(ours.size() == published.size());
  for (std::size_t k = 0; k < ours.size(); ++k) {
    CHECK(std::abs(ours[k] - published[k]) <= tolerance);
  }
}

double change(const Matrix& trajectory, std::size_t step) {
  double largest = 0.0;
  for (std::size_t k = 0; k < trajectory.columns(); ++k) {
    largest = std::max(largest, std::abs(trajectory(step, k) - trajectory(step - 1, k)));
  }
  return largest;
}

/// The state after the first step that changes nothing by more than `epsilon`.
std::span<const double> first_small_step(const Matrix& trajectory, double epsilon) {
  std::size_t step = 1;
  while (step + 1 < trajectory.rows() && change(trajectory, step) > epsilon) ++step;
  return trajectory.row(step);
}

}  // namespace

TEST_CASE("trajectories of the eight-concept map under every rule, free and held") {
  // CRAN package fcm 0.1.3 (Dikopoulou & Papageorgiou), example of ?fcm.infer, its R code run
  // unmodified.
  const auto data = test_support::golden("fcm_cran_fcm_8concept");
  if (!data) return;
  const Matrix weights = test_support::matrix(data->at("weights"));
  const std::vector<double> start = test_support::numbers(data->at("activation"));
  const double tolerance = test_support::number(data->at("tolerance"));
  for (const auto& example : data->at("cases").as_array()) {
    const std::string inference(example.at("inference").as_string());
    const std::string transfer(example.at("transfer").as_string());
    CAPTURE(inference);
    CAPTURE(transfer);
    FcmOptions options;
    options.inference = inference_of(inference);
    options.transfer = transfer_of(transfer);
    options.slope = test_support::number(example.at("lambda"));
    options.tolerance = 0.0;
    options.max_steps = static_cast<std::size_t>(example.at("rows").as_int64()) - 1;
    options.kept_states = options.max_steps + 1;
    const FcmRun run = run_fcm(weights, start, clamps_of(inference, start), options);
    REQUIRE(run.attractor != FcmAttractor::limit_cycle);
    check_close(run.state, example.at("last"), tolerance);
    const auto& rows = example.at("first_rows").as_array();
    for (std::size_t row = 0; row < std::min(rows.size(), run.trajectory.rows()); ++row) {
      check_close(run.trajectory.row(row), rows[row], tolerance);
    }
  }
}

TEST_CASE("equilibria of the eight-concept map as published, at the first small step") {
  // Asserted by FCMpy's unittests/test_simulator.py, quoted there from the R package fcm.
  const auto data = test_support::golden("fcm_cran_fcm_8concept");
  if (!data) return;
  const auto& published = data->at("published_equilibria");
  for (const std::string name : {"k", "mk", "r"}) {
    CAPTURE(name);
    FcmOptions options;
    options.inference = inference_of(name);
    options.kept_states = options.max_steps;
    const FcmRun run = run_fcm(test_support::matrix(data->at("weights")),
                               test_support::numbers(data->at("activation")), {}, options);
    check_close(first_small_step(run.trajectory, test_support::number(published.at("epsilon"))),
                published.at(name), test_support::number(data->at("tolerance")));
  }
}

TEST_CASE("trap: the published rescaled equilibrium is a stop too early, and the limit is 0.5") {
  // note_last of the file: the true limit is 0.5 for every concept.
  const auto data = test_support::golden("fcm_cran_fcm_8concept");
  if (!data) return;
  FcmOptions options;
  options.inference = FcmInference::rescaled;
  options.tolerance = test_support::number(data->at("published_equilibria").at("epsilon"));
  const FcmRun run = run_fcm(test_support::matrix(data->at("weights")),
                             test_support::numbers(data->at("activation")), {}, options);
  CHECK(run.attractor == FcmAttractor::fixed_point);
  for (const double state : run.state) CHECK(std::abs(state - 0.5) <= options.tolerance);
}

}  // namespace sixstep_tests::fcm_golden_test
