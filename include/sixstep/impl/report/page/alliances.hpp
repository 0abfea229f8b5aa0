// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <map>
#include <string_view>

#include <sixstep/impl/report/page/parts.hpp>
#include <sixstep/report/alliance_map.hpp>
#include <sixstep/report/palette.hpp>

// Who stands with whom, and who can put pressure on whom.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

/// Only those who are somebody's ally or opponent.
inline AllianceMap alliance_map(const Page& page) {
  const ActorNetwork& network = page.roadmap.stakeholders.network;
  AllianceMap map;
  map.title = page.say(Phrase::alliances_picture);
  map.description = page.say(Phrase::alliances_caption);
  std::map<std::string_view, std::size_t> place;
  for (const ActorReading& actor : network.actors) {
    if (!actor.alliance) continue;
    place.emplace(actor.stakeholder, map.actors.size());
    map.actors.push_back({plain_name(page, actor.stakeholder), *actor.alliance});
  }
  for (const ActorPair& pair : network.pairs) {
    const auto one = place.find(pair.one);
    const auto other = place.find(pair.other);
    if (one == place.end() || other == place.end()) continue;
    map.ties.push_back({one->second, other->second, pair.weight < 0.0, pair.strained});
  }
  return map;
}

inline void write_alliances_table(Page& page) {
  const auto& alliances = page.roadmap.stakeholders.network.alliances;
  const Columns columns = {{Phrase::alliance},          {Phrase::members},
                           {Phrase::power_share, true}, {Phrase::inner_conflicts, true},
                           {Phrase::outer_trust, true}, {Phrase::carries}};
  write_table_folded(page, page.say(Phrase::alliances_table), alliances.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    for (std::size_t i = 0; i < alliances.size(); ++i) {
      const auto row = page.out.element("tr");
      page.out.leaf("th", {{"scope", "row"}}, series_letter(i));
      write_names_cell(page, alliances[i].members);
      write_known(page, alliances[i].power, [&](double value) { return page.say.share(value); });
      write_number(page, page.say.count(alliances[i].conflicts));
      write_number(page, page.say.count(alliances[i].allies_outside));
      write_names_cell(page, alliances[i].carries, 4);
    }
  });
}

inline void write_network_table(Page& page) {
  const auto& actors = page.roadmap.stakeholders.network.actors;
  const Columns columns = {{Phrase::stakeholder},       {Phrase::influence, true},
                           {Phrase::dependence, true},  {Phrase::competitiveness, true},
                           {Phrase::betweenness, true}, {Phrase::page_rank, true},
                           {Phrase::two_sided, true}};
  write_table_folded(page, page.say(Phrase::network_table), actors.size(), columns, [&] {
    const auto body = page.out.element("tbody");
    const auto number = [&](double value) { return page.say.number(value, 2); };
    const auto share = [&](double value) { return page.say.share(value, 1); };
    for (const ActorReading& actor : actors) {
      const auto row = page.out.element("tr");
      write_row_head(page, actor.stakeholder);
      write_known(page, actor.influence, number);
      write_known(page, actor.dependence, number);
      write_known(page, actor.competitiveness, number);
      write_number(page, share(actor.betweenness));
      write_number(page, share(actor.page_rank));
      write_known(page, actor.ambivalence, number);
    }
  });
}

inline void write_alliances(Page& page) {
  const AllianceMap map = alliance_map(page);
  if (!map.ties.empty()) {
    write_picture(page, "alliances", map.title, page.say(Phrase::alliances_caption),
                  [&](const ChartStyle& style) { return alliance_svg(map, style); });
  }
  write_alliances_table(page);
  write_network_table(page);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
