// SPDX-License-Identifier: BSL-1.0
#include <sixstep/io/roadmap_json.hpp>

#include <limits>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <boost/pfr/tuple_size.hpp>

#include <sixstep/impl/io/roadmap_members.hpp>
#include <support/source_files.hpp>

namespace sixstep_tests::roadmap_json_test {

using namespace sixstep;

namespace {

/// Gives every member of a road map a value of its own, or, if `zero`, the least that is known:
/// zeros, empty words, first words of enumerations. Lists get one element each.
class Filler {
 public:
  explicit Filler(bool zero) : zero_(zero) {}

  template <class T>
  void operator()(std::string_view, T&& field) {
    fill(field);
  }
  template <class T, class How>
  void operator()(std::string_view, T&& field, How) {
    fill(field);
  }
  template <class T>
  void constant(std::string_view, const T&) {}

  template <detail::json::Described T>
  void fill(T& value) {
    const std::size_t described = detail::json::member_names<T>().size();
    const std::size_t constants = std::is_same_v<T, Roadmap> ? 2 : 0;
    CHECK_MESSAGE(described == boost::pfr::tuple_size_v<T> + constants, "every member is written");
    using detail::json::describe;
    describe(*this, value);
  }

 private:
  unsigned next() { return zero_ ? 0 : ++count_; }
  std::string name() { return "n" + std::to_string(++count_); }

  template <class T>
  void fill(std::optional<T>& value) {
    fill(value.emplace());
  }
  template <class T>
  void fill(std::vector<T>& values) {
    fill(values.emplace_back());
  }
  template <class Entity>
  void fill(Id<Entity>& id) {
    id.value = name();
  }
  template <detail::json::WordEnum Enum>
  void fill(Enum& value) {
    value = static_cast<Enum>(next() % words_of(Enum{}).size());
  }
  template <detail::json::Count T>
  void fill(T& value) {
    value = zero_ ? 0 : std::numeric_limits<T>::max() - next();
  }
  void fill(bool& value) { value = !zero_; }
  void fill(int& value) { value = 2000 + static_cast<int>(next()); }
  void fill(double& value) { value = next() / 1024.0; }
  void fill(std::string& words) { words = zero_ ? "" : name(); }
  void fill(Text& text) { text = text_in("en", name()); }
  void fill(Money& money) { money.minor = 9'007'199'254'740'993 * (next() % 3); }
  void fill(Date& date) { date.day_number = static_cast<std::int32_t>(next()); }
  void fill(Period& period) { period = *parse_period("2024-Q2"); }
  void fill(MonthDay& day) { day = {7, 1}; }
  void fill(Currency& currency) { currency = *find_currency("EUR"); }

  bool zero_;
  unsigned count_ = 0;
};

Roadmap filled(bool zero) {
  Roadmap roadmap;
  Filler(zero).fill(roadmap);
  roadmap.edges[0].from = roadmap.edges[0].to = roadmap.nodes[0].id;
  roadmap.system.structure.feedback[0] = roadmap.system.structure.bridges[0].influence = 0;
  roadmap.stakeholders.network.actors[0].alliance = 0;
  roadmap.strategy.frontier.knee = roadmap.strategy.comparison.robust = 0;
  for (RobustnessReading& reading : roadmap.strategy.comparison.robustness) reading.best = 0;
  return roadmap;
}

Roadmap reread(const Roadmap& roadmap) {
  const RoadmapReading reading = read_roadmap(write_roadmap(roadmap));
  for (const Diagnostic& diagnostic : reading.diagnostics) {
    FAIL_CHECK(diagnostic.pointer << ": " << diagnostic.message);
  }
  REQUIRE(reading.roadmap);
  return *reading.roadmap;
}

/// A road map of which next to nothing is known.
Roadmap smallest() {
  Roadmap roadmap;
  roadmap.plan.id.value = "p";
  return roadmap;
}

/// The one diagnostic that reading the road map gives rise to.
Diagnostic problem_of(const std::string& text) {
  const RoadmapReading reading = read_roadmap(text);
  CHECK_FALSE(reading.roadmap);
  REQUIRE(reading.diagnostics.size() == 1);
  CHECK(reading.diagnostics.front().line > 0);
  return reading.diagnostics.front();
}
Diagnostic problem_of(const Roadmap& roadmap) { return problem_of(write_roadmap(roadmap)); }

/// The smallest road map's document with one piece of text in the place of another.
std::string with(std::string_view old_text, std::string_view new_text) {
  std::string text = write_roadmap(smallest());
  const std::size_t at = text.find(old_text);
  REQUIRE(at != std::string::npos);
  return text.replace(at, old_text.size(), new_text);
}

}  // namespace

TEST_CASE("a road map that uses every member comes back as it was, byte for byte") {
  const Roadmap roadmap = filled(false);
  CHECK(reread(roadmap) == roadmap);
  CHECK(write_roadmap(reread(roadmap)) == write_roadmap(roadmap));
}

TEST_CASE("what is known to be zero comes back as zero, and what is unknown as unknown") {
  const Roadmap zeros = filled(true);
  CHECK(reread(zeros) == zeros);
  CHECK(reread(smallest()) == smallest());
  CHECK(write_roadmap(smallest()).find("\"equity\"") == std::string::npos);
  CHECK(write_roadmap(zeros).find("\"equity\": 0") != std::string::npos);
}

TEST_CASE("the road map of a plan that uses every member comes back as it was") {
  const PlanReading plan = read_plan(test_support::source_text("tests/support/every_member.json"));
  REQUIRE(plan.plan);
  const Roadmap roadmap = make_roadmap(PlanGraph(*plan.plan));
  CHECK(reread(roadmap) == roadmap);
}

TEST_CASE("the document begins with its format and goes from the plan to its provenance") {
  const std::string text = write_roadmap(smallest());
  const std::string head = "{\n  \"format\": \"sixstep-roadmap\",\n  \"version\": 1,\n  \"plan\"";
  CHECK(text.substr(0, head.size()) == head);
  std::size_t at = 0;
  for (const char* member : {"plan", "capacity", "system", "framework", "stakeholders", "strategy",
                             "action", "findings", "trace", "nodes", "edges", "provenance"}) {
    const std::size_t next = text.find("\n  \"" + std::string(member) + "\": ");
    CHECK_MESSAGE(next != std::string::npos, member);
    CHECK_MESSAGE(next > at, member);
    at = next;
  }
}

TEST_CASE("money has the decimals of the plan's currency, and two where it names none") {
  const auto spending = [](const char* code) {
    ActionPlan plan;
    plan.spending = {{2025, {12'345}}};
    const std::string text = write_step(plan, find_currency(code));
    const std::size_t at = text.find("\"amount\": ") + 10;
    return text.substr(at, text.find('\n', at) - at);
  };
  CHECK(spending("EUR") == "123.45");
  CHECK(spending("JPY") == "12345");
  CHECK(spending("TND") == "12.345");
  CHECK(spending("no currency") == "123.45");
}

TEST_CASE("a step alone stands as it stands in the road map") {
  const Roadmap roadmap = filled(false);
  const std::string whole = write_roadmap(roadmap);
  const auto stands_in_whole = [&](std::string_view name, const std::string& alone) {
    std::string indented = "\n  \"" + std::string(name) + "\": ";
    for (const char c : alone.substr(0, alone.size() - 1)) {
      indented += c;
      if (c == '\n') indented += "  ";
    }
    return whole.find(indented + ",\n") != std::string::npos;
  };
  const auto& currency = roadmap.plan.currency;
  CHECK(stands_in_whole("capacity", write_step(roadmap.capacity, currency)));
  CHECK(stands_in_whole("system", write_step(roadmap.system, currency)));
  CHECK(stands_in_whole("framework", write_step(roadmap.framework, currency)));
  CHECK(stands_in_whole("stakeholders", write_step(roadmap.stakeholders, currency)));
  CHECK(stands_in_whole("strategy", write_step(roadmap.strategy, currency)));
  CHECK(stands_in_whole("action", write_step(roadmap.action, currency)));
}

TEST_CASE("an explanation names its node, its sentences and the nodes behind them") {
  const Explanation explanation = {{"a1"}, "One portal", {"It costs 3.", "It is \"due\"."}, {}};
  CHECK(write_explanation(explanation) ==
        "{\n  \"id\": \"a1\",\n  \"title\": \"One portal\",\n  \"sentences\": [\"It costs 3.\", "
        "\"It is \\\"due\\\".\"],\n  \"nodes\": []\n}\n");
}

TEST_CASE("cut anywhere, a road map is answered with one located sentence") {
  const std::string whole = write_roadmap(smallest());
  for (std::size_t size = 0; size + 1 < whole.size(); size += 3) {
    const Diagnostic found = problem_of(whole.substr(0, size));
    CHECK_FALSE(found.message.empty());
  }
}

TEST_CASE("any byte of a road map exchanged for another never breaks the reader") {
  std::string text = write_roadmap(filled(false));
  constexpr std::string_view others("\"\0{9\xff", 5);
  for (std::size_t i = 0; i < text.size(); i += 41) {
    const char kept = std::exchange(text[i], others[i % others.size()]);
    const RoadmapReading reading = read_roadmap(text);
    CHECK(reading.roadmap.has_value() == !has_errors(reading.diagnostics));
    text[i] = kept;
  }
}

TEST_CASE("a member that is missing, unknown or of the wrong form is told with its place") {
  const Diagnostic missing = problem_of(with("\"technology_led\": false,", ""));
  CHECK(missing.code == "missing-member");
  CHECK(missing.pointer == "/capacity");
  const Diagnostic unknown = problem_of(with("\"open_gaps\"", "\"opengaps\": [], \"open_gaps\""));
  CHECK(unknown.code == "unknown-member");
  CHECK(unknown.hint == "did you mean \"open_gaps\"?");
  CHECK(problem_of(with("\"optimal\"", "\"optimol\"")).code == "unknown-word");
  CHECK(problem_of(with("\"headings\": 0", "\"headings\": -1")).code == "not-whole");
  CHECK(problem_of(with("\"headings\": 0", "\"headings\": 1.5")).code == "not-whole");
  CHECK(problem_of(with("\"headings\": 0", "\"headings\": \"x\"")).code == "wrong-type");
  CHECK(problem_of(with("\"headings\": 0", "\"headings\": 18446744073709551616")).code ==
        "number-out-of-range");
  CHECK(problem_of(with("\"sunk\": 0.00", "\"sunk\": 0.001")).code == "too-many-decimals");
  CHECK(problem_of(with("\"seed\": 0", "\"seed\": 0, \"seed\": 1")).code == "duplicate-member");
  CHECK(problem_of(with("sixstep-roadmap", "sixstep-plan")).code == "wrong-format");
  CHECK(problem_of(with("\"version\": 1", "\"version\": 2")).code == "wrong-version");
}

TEST_CASE("a capacity matrix with a cell too few is refused") {
  Roadmap roadmap = filled(false);
  roadmap.capacity.pillars.push_back({"pillar:other"});
  roadmap.capacity.by_pillar.emplace_back();
  const Diagnostic found = problem_of(roadmap);
  CHECK(found.code == "wrong-count");
  CHECK(found.pointer == "/capacity/cells");
  CHECK(found.message == "expected a list of 2, found one of 1");
}

TEST_CASE("a rating beyond the scale is refused") {
  Roadmap roadmap = filled(false);
  roadmap.capacity.cells[0].current = 5.5;
  CHECK(problem_of(roadmap).pointer == "/capacity/cells/0/current");
}

TEST_CASE("nodes have one name each, edges lead to nodes, and nobody is their own ancestor") {
  Roadmap roadmap = smallest();
  roadmap.nodes = {{{"a"}, "goal", {}, {}, {"b"}, {}, false, {}},
                   {{"b"}, "goal", {}, {}, {"c"}, {}, false, {}},
                   {{"c"}, "goal", {}, {}, {}, {}, false, {}}};
  CHECK(reread(roadmap) == roadmap);

  Roadmap circle = roadmap;
  circle.nodes[2].parent.value = "a";
  CHECK(problem_of(circle).code == "cycle");
  Roadmap twins = roadmap;
  twins.nodes[1].id.value = "a";
  twins.nodes[1].parent.value = "";
  CHECK(problem_of(twins).pointer == "/nodes/1/id");
  Roadmap nowhere = roadmap;
  nowhere.edges = {{{"a"}, {"x"}, "parent", {}, {}, false}};
  CHECK(problem_of(nowhere).message == "there is no node \"x\"");
}

TEST_CASE("dates that end before they begin, and years that no calendar has, are refused") {
  Roadmap roadmap = filled(false);
  std::swap(roadmap.action.load[0].from, roadmap.action.load[0].by);
  CHECK(problem_of(roadmap).code == "dates-out-of-order");
  roadmap = filled(false);
  roadmap.strategy.budget[0].year = 2'000'000'000;
  CHECK(problem_of(roadmap).code == "year-out-of-range");
}

TEST_CASE("amounts that cannot be added up are refused") {
  Roadmap roadmap = smallest();
  roadmap.action.spending.assign(5, {2025, largest_amount});
  CHECK(problem_of(roadmap).code == "total-too-large");
  roadmap.action.spending.assign(4, {2025, Money{} - largest_amount});
  CHECK(reread(roadmap) == roadmap);
}

TEST_CASE("an arrow that is not there is refused") {
  Roadmap roadmap = filled(false);
  roadmap.system.structure.feedback[0] = 1;
  CHECK(problem_of(roadmap).pointer == "/system/structure/feedback/0");
}

TEST_CASE("a comparison lacks no cell, and what is named by its place is there") {
  Roadmap roadmap = smallest();
  ScenarioComparison& comparison = roadmap.strategy.comparison;
  comparison.worlds.resize(2);
  comparison.strategies.emplace_back().values.resize(2);
  CHECK(problem_of(roadmap).pointer == "/strategy/comparison/strategies/0/regrets");
  comparison.strategies[0].regrets.resize(2);
  comparison.robust = 1;
  CHECK(problem_of(roadmap).pointer == "/strategy/comparison/robust");
  comparison.robust = 0;
  comparison.robustness.emplace_back().best = 1;
  comparison.robustness[0].values.resize(1);
  CHECK(problem_of(roadmap).pointer == "/strategy/comparison/robustness/0/best");
  comparison.robustness.clear();
  roadmap.strategy.frontier.knee = 0;
  CHECK(problem_of(roadmap).pointer == "/strategy/frontier/knee");
}

TEST_CASE("an alliance that is not there is refused") {
  Roadmap roadmap = filled(false);
  roadmap.stakeholders.network.actors[0].alliance = 1;
  CHECK(problem_of(roadmap).pointer == "/stakeholders/network/actors/0/alliance");
}

}  // namespace sixstep_tests::roadmap_json_test
