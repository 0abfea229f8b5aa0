// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <map>
#include <set>
#include <string>

#include <sixstep/impl/report/page/change_log.hpp>
#include <sixstep/impl/report/page/parts.hpp>

// The end of the page: the public change log, where the numbers come from, how to make them again.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

inline void write_fact(Page& page, Phrase name, const std::string& value) {
  page.out.leaf("dt", {}, page.say(name));
  page.out.leaf("dd", {}, value);
}

/// Evidence that stands behind nodes of the plan, each source once.
inline void write_sources(Page& page) {
  std::set<std::pair<std::string, std::string>> written;
  std::vector<const Evidence*> sources;
  for (const RoadmapNode& node : page.roadmap.nodes) {
    for (const Evidence& evidence : node.evidence) {
      if (evidence.source.empty() && evidence.url.empty()) continue;
      const std::string name = page.say.in(evidence.source).text;
      if (written.emplace(name, evidence.url).second) sources.push_back(&evidence);
    }
  }
  if (sources.empty()) return;
  page.out.leaf("h3", {}, page.say(Phrase::sources));
  const auto list = page.out.element("ul");
  for (const Evidence* evidence : sources) {
    const auto item = page.out.element("li");
    const Words name = page.say.in(evidence->source);
    const Words shown = name.text.empty() ? Words{evidence->url, "zxx"} : name;
    if (const auto address = web_link(evidence->url)) {
      const auto link = page.out.element("a", {{"href", *address}, {"rel", "noreferrer"}});
      write_words(page, shown);
    } else {
      write_words(page, shown);
    }
  }
}

inline void write_provenance(Page& page) {
  const Provenance& provenance = page.roadmap.provenance;
  const auto section =
      page.out.element("section", {{"id", "provenance"}, {"aria-labelledby", "provenance-name"}});
  page.out.leaf("h2", {{"id", "provenance-name"}}, page.say(Phrase::provenance));
  write_change_log(page);
  page.out.leaf("h3", {}, page.say(Phrase::made_from));
  {
    const auto list = page.out.element("dl", {{"class", "p-facts"}});
    write_fact(page, Phrase::plan, page.roadmap.plan.id.value);
    write_fact(page, Phrase::plan_hash, provenance.plan_hash);
    write_fact(page, Phrase::made_by, "Sixstep " + provenance.library_version);
    write_fact(page, Phrase::seed, std::to_string(provenance.seed));
    write_fact(page, Phrase::work_limit,
               provenance.work_limit ? page.say.count(*provenance.work_limit)
                                     : page.say(Phrase::no_limit));
  }
  page.out.leaf("p", {},
                page.say(provenance.stopped ? Phrase::stopped_early : Phrase::reproducible));
  write_sources(page);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
