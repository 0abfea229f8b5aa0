// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include <sixstep/report/palette.hpp>

// The page's one style sheet, beside the charts' own. Colours are the charts' custom properties, so
// that dark mode and print follow; sides are logical, so that a page can run from the right.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

inline constexpr std::string_view layout_rules = R"(
html{scroll-padding-block-start:1rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
*{box-sizing:border-box}
body{margin:0;font-size:1rem;line-height:1.5;overflow-wrap:break-word}
.p-wide{max-inline-size:75rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2.5rem)}
h1,h2,h3,h4{line-height:1.2;margin-block:0;text-wrap:balance}
h1{font-size:clamp(1.65rem,1.1rem + 2.2vw,2.9rem);letter-spacing:-.02em;max-inline-size:24em}
h2{font-size:clamp(1.35rem,1.1rem + 1vw,1.9rem);letter-spacing:-.01em}
h3{font-size:1.12rem;margin-block:2rem .6rem}
h4{font-size:1rem}
p{margin-block:.5rem;max-inline-size:75ch}
a{color:var(--s6-s0);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--s6-s1);outline-offset:2px}
.p-skip{position:absolute;inset-inline-start:1rem;inset-block-start:-10rem;padding:.6rem 1rem;background:var(--s6-ink);color:var(--s6-paper);z-index:2}
.p-skip:focus{inset-block-start:1rem}
.p-masthead{background:var(--s6-band);padding-block:clamp(1.75rem,5vw,3.75rem) clamp(3.5rem,7vw,5.5rem);border-block-start:6px solid var(--s6-s0)}
.p-lead{font-size:clamp(1.08rem,1rem + .5vw,1.35rem);line-height:1.4;margin-block:1rem 0;max-inline-size:46em}
.p-eyebrow{font-size:.82rem;font-weight:600;letter-spacing:.08em;text-transform:uppercase;color:var(--s6-soft);margin-block:0 .5rem}
.p-soft,.p-small{color:var(--s6-soft)}
.p-small{font-size:.88rem}
)";

inline constexpr std::string_view first_screen_rules = R"(
.p-numbers{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:1px;margin-block:-2.75rem 2.5rem;background:var(--s6-grid);border:1px solid var(--s6-grid);border-radius:.75rem;overflow:hidden;box-shadow:0 8px 28px -18px rgb(0 0 0/.45)}
.p-number{background:var(--s6-paper);padding:1.15rem 1.3rem 1.25rem}
.p-number dt{font-size:.88rem;font-weight:600;color:var(--s6-soft)}
.p-number dd{margin:0}
.p-value{font-size:clamp(1.55rem,1.2rem + 1vw,2.05rem);font-weight:700;line-height:1.15;letter-spacing:-.015em;margin-block:.3rem .45rem!important;font-variant-numeric:tabular-nums;text-wrap:balance}
.p-bound{display:block;font-size:.95rem;font-weight:600;letter-spacing:0}
.p-missing{color:var(--s6-soft);font-weight:600;font-style:italic}
.p-first{display:grid;grid-template-columns:minmax(0,1.75fr) minmax(0,1fr);gap:2rem clamp(1.5rem,5vw,4rem)}
.p-first h2{font-size:1.25rem;margin-block-end:.75rem}
.p-decisions,.p-findings{margin:0;padding:0;list-style:none}
.p-decisions li,.p-findings li{padding-block:.7rem;border-block-start:1px solid var(--s6-grid)}
.p-decisions li:last-child,.p-findings li:last-child{border-block-end:1px solid var(--s6-grid)}
nav ol{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,11rem),1fr));gap:.5rem;list-style:none;counter-reset:step;margin:2.5rem 0 0;padding:0}
nav a{display:block;block-size:100%;padding:.7rem .9rem;border:1px solid var(--s6-edge);border-radius:.5rem;text-decoration:none;font-weight:600;font-size:.92rem;line-height:1.3}
nav a::before{counter-increment:step;content:counter(step);display:block;font-size:.82rem;color:var(--s6-soft)}
nav a:hover{background:var(--s6-band);text-decoration:underline}
.p-tag,.p-guess{display:inline-block;padding:.05em .55em;border:1px solid var(--s6-edge);border-radius:1em;font-size:.78rem;line-height:1.45;white-space:nowrap;color:var(--s6-soft)}
.p-guess{border-style:dashed}
.p-warning{border-color:var(--s6-s1);color:var(--s6-s1);font-weight:600}
.p-warning::before{content:"\25B2\00A0";font-size:.75em}
.p-error{border-color:var(--s6-accent);color:var(--s6-accent);font-weight:600}
.p-error::before{content:"\25A0\00A0"}
.p-note::before{content:"\25CB\00A0"}
@media (max-width:47em){.p-first{grid-template-columns:minmax(0,1fr)}}
)";

inline constexpr std::string_view section_rules = R"(
.p-step,#actions,#provenance{margin-block-start:clamp(3rem,7vw,5.5rem);padding-block-start:2rem;border-block-start:3px solid var(--s6-ink)}
.p-found{font-size:clamp(1.05rem,1rem + .4vw,1.25rem);line-height:1.45;margin-block:.75rem 1.5rem;max-inline-size:52em}
figure{margin:1.75rem 0}
figcaption{font-size:.9rem;color:var(--s6-soft);margin-block-end:1rem;max-inline-size:90ch}
figcaption strong{display:block;font-size:1.12rem;color:var(--s6-ink);line-height:1.3;margin-block-end:.2rem}
svg.s6{margin-inline:auto}
details{border-block-start:1px solid var(--s6-grid)}
details:last-of-type{border-block-end:1px solid var(--s6-grid)}
summary{padding-block:.7rem;font-weight:600;cursor:pointer;color:var(--s6-s0)}
summary:hover{text-decoration:underline}
details[open]{padding-block-end:1.25rem}
.p-scroll{overflow-x:auto;max-inline-size:100%;container-type:inline-size}
table{border-collapse:collapse;inline-size:100%;font-size:.9rem;line-height:1.4}
caption{max-inline-size:100cqi;text-align:start;font-weight:600;padding-block-end:.5rem}
th,td{padding:.5rem .9rem .5rem 0;text-align:start;vertical-align:top;border-block-end:1px solid var(--s6-grid)}
th:last-child,td:last-child{padding-inline-end:0}
thead th{border-block-end:2px solid var(--s6-edge);vertical-align:bottom;color:var(--s6-soft);font-size:.82rem}
tbody th{font-weight:500;min-inline-size:12rem}
td{min-inline-size:4.5rem}
td.p-words{min-inline-size:17rem}
.p-n{text-align:end!important;white-space:nowrap;font-variant-numeric:tabular-nums}
.p-group th{font-weight:700;background:var(--s6-band);padding-inline:.6rem}
.p-methods dt{font-weight:600}
.p-methods dd{margin:0 0 .75rem;max-inline-size:75ch}
.p-facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.3rem 1.25rem}
.p-facts dt{color:var(--s6-soft)}
.p-facts dd{margin:0;overflow-wrap:anywhere}
)";

inline constexpr std::string_view card_rules = R"(
.p-cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr));gap:1rem;margin-block-start:1.5rem}
.p-card{border:1px solid var(--s6-grid);border-radius:.65rem;padding:1.1rem 1.25rem 1.25rem;background:var(--s6-paper)}
.p-card:target{outline:3px solid var(--s6-s1)}
.p-card h3{font-size:1.06rem;margin:0}
.p-tags{font-size:.85rem;margin-block:.4rem .7rem}
.p-id{color:var(--s6-soft);font-variant-numeric:tabular-nums;margin-inline-end:.4rem}
.p-card dl{margin:0;font-size:.92rem}
.p-card dl>div{display:grid;grid-template-columns:5.4rem minmax(0,1fr);gap:.6rem;padding-block:.42rem;border-block-start:1px solid var(--s6-grid)}
.p-card dt{color:var(--s6-soft);font-size:.85rem}
.p-card dd{margin:0}
footer{margin-block-start:4rem;padding-block:1.5rem 3rem;font-size:.85rem;color:var(--s6-soft)}
@media (max-width:26em){.p-card dl>div,.p-facts{grid-template-columns:minmax(0,1fr);gap:.1rem}}
)";

inline constexpr std::string_view print_rules = R"(
@page{margin:14mm}
@media print{
body{font-size:10pt}
.p-wide{padding-inline:0;max-inline-size:none}
.p-skip,nav{display:none}
.p-masthead{background:none;padding-block:1rem 3.5rem}
.p-numbers{box-shadow:none;grid-template-columns:repeat(4,1fr)}
.p-value{font-size:1.25rem}
details::details-content{content-visibility:visible;block-size:auto;display:block}
summary{list-style:none;color:inherit}
summary::-webkit-details-marker{display:none}
.p-scroll{overflow:visible}
table{font-size:8pt}
tbody th{min-inline-size:0}
td,td.p-words{min-inline-size:0}
.p-n{white-space:normal}
th,td{padding-inline-end:.4rem;overflow-wrap:anywhere}
thead{display:table-header-group}
tr,.p-card,.p-number,.p-decisions li,.p-findings li,figure{break-inside:avoid}
h2,h3,h4,caption,summary,.p-group{break-after:avoid}
.p-step{margin-block-start:2.5rem}
.p-cards{grid-template-columns:1fr 1fr}
a{color:inherit;text-decoration:none}
}
)";

inline std::string style_sheet() {
  return chart_style_sheet() + std::string(layout_rules) + std::string(first_screen_rules) +
         std::string(section_rules) + std::string(card_rules) + std::string(print_rules);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page
