// SPDX-License-Identifier: BSL-1.0
#include <sixstep/report/html.hpp>

#include <doctest/doctest.h>

#include <functional>
#include <pugixml.hpp>
#include <set>

#include <sixstep/io/plan_json.hpp>
#include <sixstep/report/markup.hpp>
#include <support/plan_draft.hpp>
#include <support/source_files.hpp>

#include "unit/report/svg_checks.hpp"

namespace sixstep_tests::html_test {

using namespace sixstep;

namespace {

Roadmap roadmap_of(const std::string& json) {
  const PlanReading reading = read_plan(json);
  REQUIRE(reading.plan);
  return make_roadmap(PlanGraph(*reading.plan));
}

Roadmap example(const std::string& name) {
  return roadmap_of(test_support::source_text("examples/" + name + "/plan.json"));
}

std::string plan_with(const std::string& members) {
  return R"({"format":"sixstep-plan","version":1,"id":"p","title":"Plan","languages":["en"])" +
         members + "}";
}

/// The page as XML: its elements are all closed, so only the declaration of its type has to go.
pugi::xml_document parsed(const std::string& html) {
  pugi::xml_document document;
  const auto result = document.load_string(html.substr(html.find('\n') + 1).c_str());
  INFO(result.description());
  REQUIRE(result);
  return document;
}

void for_each_element(const pugi::xml_node& node,
                      const std::function<void(const pugi::xml_node&)>& visit) {
  for (const pugi::xml_node child : node.children()) {
    if (child.type() != pugi::node_element) continue;
    visit(child);
    for_each_element(child, visit);
  }
}

std::string all_text(const pugi::xml_node& node) {
  std::string text;
  for (const pugi::xml_node child : node.children()) text += child.value() + all_text(child);
  return text;
}

/// What a strict content-security policy, or a reader without sight, would trip over first.
std::string first_page_fault(const std::string& html) {
  const pugi::xml_document document = parsed(html);
  std::string fault;
  std::set<std::string> ids;
  std::set<std::string> links;
  int styles = 0;
  for_each_element(document, [&](const pugi::xml_node& element) {
    const std::string name = element.name();
    styles += name == "style";
    if (name == "script" || name == "link" || name == "iframe" || name == "img") fault = name;
    for (const pugi::xml_attribute attribute : element.attributes()) {
      const std::string key = attribute.name();
      const std::string value = attribute.value();
      if (key == "style" || key.starts_with("on") || key == "src") fault = name + " " + key;
      if (key == "href" && !value.starts_with("#") && !web_link(value)) fault = "link " + value;
      if (key == "href" && value.starts_with("#")) links.insert(value.substr(1));
      if (key == "id" && !ids.insert(value).second) fault = "id twice: " + value;
    }
    if (name == "table" && element.child("caption").text().empty()) fault = "table without caption";
    if (name == "th" && element.attribute("scope").empty()) fault = "heading without scope";
    if (name == "p" && std::string(element.parent().name()) == "p") fault = "paragraph in one";
  });
  for (const std::string& link : links) {
    if (!ids.contains(link)) fault = "link to nowhere: " + link;
  }
  if (styles != 1) fault = "not one style sheet";
  return fault;
}

std::string lines_of(const std::string& json) { return write_summary(roadmap_of(json)); }

}  // namespace

TEST_CASE("a strategy that is the planned one by another name is told in a line, not in a row") {
  const std::string page = write_html(
      roadmap_of(plan_with(
          R"(,"status_date":"2026-01-01","currency":"EUR","goals":[{"id":"g"}],"sources":[{"id":"s"}],)"
          R"("budgets":[{"id":"b","source":"s","amounts":{"2026":200}}],"actions":[{"id":"a",)"
          R"("label":"A","cost":100,"status":"committed","advances":[{"to":"g","amount":1}]}])")),
      {"en", {}});
  CHECK(page.find("<strong>Lean: half of the free money: </strong>The same choice as planned.") !=
        std::string::npos);
  CHECK(page.find("<th scope=\"row\">Lean") == std::string::npos);
}

TEST_CASE("the examples' pages hold every action and nothing that a strict policy blocks") {
  for (const std::string name : {"italy_pnrr", "us_federal_data_strategy", "first_plan"}) {
    const Roadmap roadmap = example(name);
    for (const std::string language : {"en", "it"}) {
      const std::string html = write_html(roadmap, {language, {}});
      CHECK(first_page_fault(html) == "");
      CHECK(html.size() < 1024 * 1024);
      const std::string text = all_text(parsed(html));
      for (const std::string open : {"{1}", "{n}"}) CHECK(text.find(open) == std::string::npos);
      for (const RoadmapNode& node : roadmap.nodes) {
        if (node.kind != "action") continue;
        CAPTURE(node.id.value);
        CHECK(text.find(clean_text(node.label.in(language))) != std::string::npos);
      }
    }
  }
}

TEST_CASE("a page says its language, and the language of words that are in another") {
  const Roadmap roadmap = example("italy_pnrr");
  const std::string italian = write_html(roadmap, {"it", {}});
  CHECK(italian.starts_with("<!DOCTYPE html>\n<html lang=\"it\" dir=\"ltr\">"));
  CHECK(italian.find("Che cosa richiede una decisione") != std::string::npos);
  CHECK(italian.find("What needs a decision") == std::string::npos);
  CHECK(italian.find("9,77\u00A0mrd\u00A0€") != std::string::npos);
  CHECK(italian.find("<span lang=\"en\" dir=\"ltr\">") != std::string::npos);
  const std::string english = write_html(roadmap, {"en", {}});
  CHECK(english.find("at least") != std::string::npos);
  CHECK(english.find("€9.77\u00A0bn") != std::string::npos);
}

TEST_CASE("in another language than the steps', a page says first what a finding is about") {
  const Roadmap roadmap = example("italy_pnrr");
  const std::string topic = "Chi è contrario ha più potere di chi è a favore: ";
  const Finding* const opposed = test_support::finding(roadmap.stakeholders.findings, "opposed");
  REQUIRE(opposed);
  const std::string text = all_text(parsed(write_html(roadmap, {"it", {}})));
  CHECK(text.find(topic) != std::string::npos);
  CHECK(text.find(opposed->sentence) != std::string::npos);
  CHECK(all_text(parsed(write_html(roadmap, {"en", {}}))).find(topic) == std::string::npos);
  const std::string summary = write_summary(roadmap, {"it", {}});
  CHECK(summary.find("Da guardare subito: " + topic) != std::string::npos);
  CHECK(summary.find(opposed->sentence) == std::string::npos);
}

TEST_CASE("what the steps say in English is marked as English on an Italian page") {
  const Roadmap roadmap = example("first_plan");
  const std::string page = write_html(roadmap, {"it", {}});
  REQUIRE(!roadmap.strategy.omitted.empty());
  for (const OmittedAction& omitted : roadmap.strategy.omitted) {
    CHECK(page.find("<span lang=\"en\" dir=\"ltr\">" + escape(omitted.words)) != page.npos);
    CHECK(page.find("<p>" + escape(omitted.words)) == page.npos);
  }
}

TEST_CASE("without a wish the page speaks the plan's first language, and else English") {
  const Roadmap roadmap = example("italy_pnrr");
  CHECK(write_html(roadmap) == write_html(roadmap, {"it", {}}));
  CHECK(write_html(roadmap, {"it-CH", {}}).find("<html lang=\"it\"") != std::string::npos);
  const std::string french = write_html(roadmap, {"fr", {}});
  CHECK(french.find("<html lang=\"en\"") != std::string::npos);
  CHECK(french.find("What needs a decision") != std::string::npos);
}

TEST_CASE("text that runs from the right keeps its direction in the page") {
  const Roadmap roadmap = roadmap_of(
      plan_with(R"(,"goals":[{"id":"g","label":{"ar":"خدمات رقمية للجميع"},"kind":"vision"}])"));
  const std::string html = write_html(roadmap);
  CHECK(html.find("<span lang=\"ar\" dir=\"rtl\">خدمات رقمية للجميع</span>") != std::string::npos);
}

TEST_CASE("the same road map gives the same bytes") {
  const Roadmap roadmap = example("first_plan");
  CHECK(write_html(roadmap) == write_html(roadmap));
  CHECK(write_svg(roadmap) == write_svg(roadmap));
  CHECK(write_summary(roadmap) == write_summary(roadmap));
}

TEST_CASE("hostile labels stay text in page, poster and summary") {
  Roadmap roadmap = example("first_plan");
  const std::vector<std::string> hostile = sixstep_tests::hostile_labels();
  std::size_t i = 0;
  for (RoadmapNode& node : roadmap.nodes) {
    node.label = text_in("en", hostile[i++ % hostile.size()]);
    node.description = node.label;
    node.evidence = {{node.label, {}, {}, {}, "javascript:alert(1)"}};
  }
  for (Finding& finding : roadmap.action.findings) finding.sentence = "</style><script>x</script>";
  roadmap.plan.title = text_in("en", "<script>alert(1)</script>");
  const std::string html = write_html(roadmap, {{}, "\"><script>"});
  CHECK(first_page_fault(html) == "");
  CHECK(html.find("=\"javascript:") == html.npos);
  CHECK(sixstep_tests::first_fault(write_svg(roadmap)) == "");
  CHECK(write_summary(roadmap).find('\x1b') == std::string::npos);
}

TEST_CASE("the nonce stands on the style sheet, and its hash is stated for policies without one") {
  const Roadmap roadmap = roadmap_of(plan_with(""));
  const std::string html = write_html(roadmap, {{}, "abc123"});
  CHECK(html.find("<style nonce=\"abc123\">") != std::string::npos);
  // SHA-256 in base 64 is 43 digits and one sign of padding.
  CHECK(html_style_hash().starts_with("sha256-"));
  CHECK(html_style_hash().size() == 7 + 44);
  CHECK(html_style_hash().back() == '=');
}

TEST_CASE("an empty plan becomes a page that says what to enter") {
  const Roadmap roadmap = roadmap_of(plan_with(""));
  const std::string html = write_html(roadmap);
  CHECK(first_page_fault(html) == "");
  CHECK(html.find("The plan holds no action yet.") != std::string::npos);
  CHECK(html.find("Enter “goals”.") != std::string::npos);
  CHECK(sixstep_tests::first_fault(write_svg(roadmap)) == "");
}

TEST_CASE("a plan of 300 actions becomes a page whose cards are folded by measure") {
  std::string actions;
  for (int i = 0; i < 300; ++i) {
    if (i % 10 == 0) actions += R"({"id":"m)" + std::to_string(i) + R"(","label":"Measure"},)";
    actions += R"({"id":"a)" + std::to_string(i) + R"(","label":"Action )" + std::to_string(i) +
               R"(","part_of":"m)" + std::to_string(i / 10 * 10) + R"(","duration":20},)";
  }
  actions.pop_back();
  const std::string html = write_html(roadmap_of(plan_with(",\"actions\":[" + actions + "]")));
  CHECK(first_page_fault(html) == "");
  CHECK(html.size() < 1024 * 1024);
  CHECK(html.find("<summary>Measure (10 actions)</summary>") != std::string::npos);
  CHECK(html.find("Action 299") != std::string::npos);
}

TEST_CASE("unknown costs make the money at least, and no cost at all makes it unknown") {
  const std::string money = R"(,"currency":"EUR","actions":[{"id":"a","label":"A","cost":5000000},)"
                            R"({"id":"b","label":"B","status":"committed"}])";
  CHECK(lines_of(plan_with(money))
            .find("2 actions, worth at least €5\u00A0m. "
                  "1 action has no known cost.") != std::string::npos);
  const std::string none = R"(,"actions":[{"id":"b","label":"B"}])";
  CHECK(lines_of(plan_with(none)).find("None of its costs is known.") != std::string::npos);
}

TEST_CASE("the summary of the Italian plan tells what issue and minister ask") {
  const std::string lines = write_summary(example("italy_pnrr"), {"en", {}});
  CHECK(lines.find("50 actions in 26 measures, worth at least €9.77\u00A0bn") != std::string::npos);
  CHECK(lines.find("was reported spent by 28 February 2025.") != std::string::npos);
  CHECK(lines.find("6 actions share the promise") != std::string::npos);
  CHECK(lines.find("If “20 % less money, reforms protected” comes true") != std::string::npos);
  CHECK(lines.find("Look next: ") != std::string::npos);
  const auto count = std::count(lines.begin(), lines.end(), '\n');
  CHECK(count >= 6);
  CHECK(count <= 10);
}

TEST_CASE("the summary of an empty plan is short and does not claim anything") {
  const std::string lines = lines_of(plan_with(""));
  CHECK(lines.starts_with("Plan\nThe plan holds no action yet.\n"));
  CHECK(lines.find("is not known") != std::string::npos);
}

}  // namespace sixstep_tests::html_test
