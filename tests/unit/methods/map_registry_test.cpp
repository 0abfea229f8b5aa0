// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/method_registry.hpp>

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include <sixstep/methods/fcm_effect.hpp>
#include <sixstep/methods/micmac.hpp>
#include <sixstep/methods/press_perturbation.hpp>

namespace sixstep_tests::map_registry_test {

using namespace sixstep;

namespace {

Matrix matrix(std::initializer_list<std::initializer_list<double>> rows) {
  Matrix result(rows.size(), rows.size() == 0 ? 0 : rows.begin()->size());
  std::size_t row = 0;
  for (const auto& cells : rows) std::ranges::copy(cells, result.row(row++).begin());
  return result;
}

const Matrix weights = matrix({{0, 0.5, 0}, {0, 0, -0.5}, {0.2, 0, 0}});
const Matrix start = matrix({{1}, {0}, {0}});

std::string code_of(std::string_view method, const MethodArguments& arguments) {
  try {
    run_method(method, arguments);
  } catch (const MethodError& error) {
    return error.code;
  }
  return "";
}

}  // namespace

TEST_CASE("a fuzzy cognitive map by name settles where its function does") {
  const MethodResult found = run_method("fcm", {.inputs = {{"weights", weights}, {"start", start}},
                                                .options = {{"inference", "rescaled"},
                                                            {"transfer", "hyperbolic tangent"},
                                                            {"slope", 0.5},
                                                            {"kept_states", 2.0}}});
  FcmOptions options;
  options.inference = FcmInference::rescaled;
  options.transfer = FcmTransfer::hyperbolic_tangent;
  options.slope = 0.5;
  const FcmRun run = run_fcm(weights, std::vector<double>{1, 0, 0}, {}, options);
  CHECK((*found.matrix("state"))(1, 0) == run.state[1]);
  CHECK((*found.matrix("steps"))(0, 0) == static_cast<double>(run.steps));
  CHECK(found.matrix("trajectory")->rows() == 2);
  CHECK(found.matrix("contraction") != nullptr);
}

TEST_CASE("a map that does not settle leaves its level out, and a stop is told") {
  MethodArguments few{.inputs = {{"weights", weights}, {"start", start}},
                      .options = {{"max_steps", 1.0}}};
  const MethodResult found = run_method("fcm", few);
  CHECK(*found.text("attractor") == "not settled");
  CHECK(found.matrix("level") == nullptr);
  CHECK_FALSE(found.truncated());
  few.stop.work_limit = 0;
  CHECK(run_method("fcm", few).truncated());
}

TEST_CASE("an intervention by name holds the concepts that it names") {
  const MethodArguments push{.inputs = {{"weights", weights},
                                        {"start", start},
                                        {"held", matrix({{0}})},
                                        {"values", matrix({{0.9}})}}};
  const MethodResult found = run_method("fcm_effect", push);
  const std::vector<FcmClamp> held{{0, 0.9}};
  const FcmEffect effect = fcm_effect(weights, std::vector<double>{1, 0, 0}, held);
  REQUIRE(found.matrix("absolute"));
  for (std::size_t k = 0; k < 3; ++k) {
    CHECK((*found.matrix("absolute"))(k, 0) == effect.absolute[k]);
    CHECK((*found.matrix("relative"))(k, 0) == *effect.relative[k]);
  }
  MethodArguments wrong = push;
  wrong.inputs["values"] = matrix({{0.9, 0.1}});
  CHECK(code_of("fcm_effect", wrong) == "invalid-input");
  wrong = push;
  wrong.inputs["held"] = matrix({{3}});
  CHECK(code_of("fcm_effect", wrong) == "invalid-input");
}

TEST_CASE("uncertain weights by name give shares and quantiles") {
  const MethodResult found = run_method(
      "fcm_uncertainty",
      {.inputs = {{"low", weights}, {"high", weights}, {"start", start}, {"held", matrix({{0}})}},
       .options = {{"samples", 5.0}}});
  REQUIRE(found.matrix("rises"));
  CHECK((*found.matrix("rises"))(1, 0) == 1.0);
  CHECK((*found.matrix("falls"))(2, 0) == 1.0);
  CHECK((*found.matrix("settled"))(0, 0) == 5.0);
}

TEST_CASE("influence and dependence by name come with roles") {
  const Matrix direct = matrix({{0, 2, 1}, {0, 0, 3}, {0, 0, 0}});
  const MethodResult found = run_method("micmac", {.inputs = {{"direct", direct}}});
  CHECK((*found.matrix("longest_path"))(0, 0) == 2.0);
  CHECK(*found.matrix("influence") == matrix({{1}, {0}, {0}}));
  CHECK(*found.matrix("role") == matrix({{2}, {0}, {1}}));
  const MethodResult paths = run_method("power_weighted_paths", {.inputs = {{"direct", direct}}});
  const WeightedPaths shares = power_weighted_paths(direct);
  CHECK((*paths.matrix("influence"))(1, 0) == shares.shares.influence[1]);
  CHECK(code_of("micmac", {.inputs = {{"direct", matrix({{-1}})}}}) == "invalid-input");
}

TEST_CASE("press perturbation by name leaves out what it cannot know") {
  const MethodResult found =
      run_method("press_perturbation", {.inputs = {{"community", matrix({{-1, -1}, {1, -1}})}}});
  CHECK(*found.matrix("adjoint") == matrix({{1, -1}, {1, 1}}));
  CHECK((*found.matrix("stable"))(0, 0) == 1.0);
  Matrix large(21, 21);
  for (std::size_t k = 0; k < 21; ++k) large(k, k) = -1.0;
  const MethodResult bare = run_method("press_perturbation", {.inputs = {{"community", large}}});
  CHECK(bare.matrix("weight") == nullptr);
  CHECK(code_of("press_perturbation", {.inputs = {{"community", matrix({{2}})}}}) ==
        "invalid-input");
}

}  // namespace sixstep_tests::map_registry_test
