// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/centrality.hpp>

#include <cmath>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

#include <sixstep/methods/betweenness.hpp>
#include <sixstep/methods/closeness.hpp>
#include <sixstep/methods/cohesion.hpp>
#include <sixstep/methods/components.hpp>
#include <sixstep/methods/cut_points.hpp>
#include <sixstep/methods/eccentricity.hpp>
#include <sixstep/methods/structural_holes.hpp>
#include <support/golden_graph.hpp>

namespace sixstep_tests::networks_golden_test {

using namespace sixstep;

namespace {

/// "networkx 2.8.8 and python-igraph 0.10.2 agree within 1e-6 on every entry": `agree` of each.
constexpr double agreed = 1e-6;

void check_close(const std::vector<double>& ours, const boost::json::value& published) {
  const std::vector<double> theirs = test_support::numbers(published);
  REQUIRE(ours.size() == theirs.size());
  for (std::size_t k = 0; k < ours.size(); ++k) CHECK(std::abs(ours[k] - theirs[k]) <= agreed);
}

std::vector<double> of_norm_1(std::vector<double> values) {
  double squares = 0.0;
  for (const double value : values) squares += value * value;
  for (double& value : values) value /= std::sqrt(squares);
  return values;
}

std::vector<double> all_of(const std::vector<std::optional<double>>& known) {
  std::vector<double> values;
  for (const auto& value : known) values.push_back(value.value());
  return values;
}

/// Calls check(example, graph) for Zachary's (1977) karate club, Krackhardt's (1990) kite, Davis,
/// Gardner & Gardner's (1941) Southern women, all undirected, as NetworkX 2.8.8 generates them.
template <typename Check>
void for_each_network(const Check& check) {
  const auto data = test_support::golden("network_measures_5graphs");
  if (!data) return;
  CHECK(data->as_object().size() >= 3);
  for (const auto& [key, example] : data->as_object()) {
    const std::string name(key);
    CAPTURE(name);
    check(example, test_support::numbered_graph(example.at("nodes").as_array().size(),
                                                example.at("edges_0based")));
  }
}

}  // namespace

TEST_CASE("betweenness and closeness of published networks, as NetworkX and igraph give them") {
  for_each_network([](const boost::json::value& example, const Digraph& graph) {
    check_close(betweenness(graph, {.edges = EdgeReading::undirected}).of_node,
                example.at("betweenness_unnormalized"));
    // In one piece, Wasserman and Faust's closeness is the plain one.
    check_close(all_of(closeness(graph, {.kind = ClosenessKind::wasserman_faust,
                                         .edges = EdgeReading::undirected})
                           .of_node),
                example.at("closeness_normalized"));
  });
}

TEST_CASE("PageRank, Katz and eigenvector centrality of published networks") {
  const CentralityOptions undirected{.edges = EdgeReading::undirected};
  for_each_network([&](const boost::json::value& example, const Digraph& graph) {
    check_close(page_rank(graph, 0.85, undirected).of_node, example.at("pagerank_085"));
    const auto& theirs = example.at("katz");
    const auto ours = katz(graph, test_support::number(theirs.at("alpha")),
                           test_support::number(theirs.at("beta")), undirected);
    REQUIRE(ours.has_value());
    check_close(of_norm_1(ours->of_node), theirs.at("values"));
    const auto eigenvector = eigenvector_centrality(graph, undirected);
    REQUIRE(eigenvector.has_value());
    check_close(eigenvector->of_node, example.at("eigenvector_L2"));
  });
}

TEST_CASE("articulation points and bridges of published networks") {
  for_each_network([](const boost::json::value& example, const Digraph& graph) {
    const CutPoints found = cut_points(graph);
    std::vector<double> points;
    for (const CutPoint& point : found.points) points.push_back(point.node);
    CHECK(points == test_support::numbers(example.at("articulation_points")));
    const std::vector<Arc> arcs = graph.arcs();
    std::vector<std::vector<double>> ours;
    for (const Bridge& bridge : found.bridges) {
      const Arc& arc = arcs[bridge.edge];
      ours.push_back({static_cast<double>(arc.from), static_cast<double>(arc.to)});
    }
    std::vector<std::vector<double>> theirs;
    for (const auto& bridge : example.at("bridges").as_array()) {
      theirs.push_back(test_support::numbers(bridge));
    }
    CHECK(ours == theirs);
  });
}

TEST_CASE("how many ties published networks have, and in how many parts they are") {
  for_each_network([](const boost::json::value& example, const Digraph& graph) {
    const auto nodes = static_cast<double>(graph.node_count());
    const auto each = degrees(graph, EdgeReading::undirected).out;
    const double ends = std::accumulate(each.begin(), each.end(), 0.0);
    CHECK(std::abs(ends / (nodes * (nodes - 1.0)) - test_support::number(example.at("density"))) <=
          agreed);
    CHECK(static_cast<double>(strong_components(both_ways(graph)).count()) ==
          test_support::number(example.at("n_components")));
  });
}

TEST_CASE("how close-knit published networks are, and who bridges their holes") {
  for_each_network([](const boost::json::value& example, const Digraph& graph) {
    const auto cores = core_numbers(graph);
    CHECK(std::vector<double>(cores.begin(), cores.end()) ==
          test_support::numbers(example.at("core_number")));
    const Clustering found = clustering(graph);
    CHECK(std::abs(found.transitivity.value() - test_support::number(example.at("transitivity"))) <=
          agreed);
    CHECK(std::abs(found.average.value() - test_support::number(example.at("avg_clustering"))) <=
          agreed);
    check_close(all_of(burt_constraint(graph).of_actor), example.at("burt_constraint"));
    CHECK(eccentricity(graph, {.edges = EdgeReading::undirected}).diameter.value() ==
          test_support::number(example.at("diameter")));
  });
}

}  // namespace sixstep_tests::networks_golden_test
