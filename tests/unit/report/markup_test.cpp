// SPDX-License-Identifier: BSL-1.0
#include <sixstep/report/markup.hpp>

#include <limits>

#include <doctest/doctest.h>
#include <pugixml.hpp>

namespace sixstep_tests::markup_test {

using namespace sixstep;

TEST_CASE("text is escaped for content and for attributes of both kinds of quotes") {
  CHECK(escape("a < b & \"c\" > 'd'") == "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;");
}

TEST_CASE("what is not text becomes a replacement character and never reaches the output") {
  CHECK(clean_text(std::string_view("a\0b\x1b", 4)) == "a\uFFFDb\uFFFD");
  CHECK(clean_text("\xFFz") == "\uFFFDz");
  CHECK(clean_text("\xC0\xAF") == "\uFFFD\uFFFD");            // an overlong slash
  CHECK(clean_text("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");  // a surrogate
  CHECK(clean_text("\xE2\x82") == "\uFFFD\uFFFD");            // a cut euro sign
  CHECK(clean_text("\xEF\xBF\xBE") == "\uFFFD");              // the non-character U+FFFE
  CHECK(clean_text("\xC2\x85") == "\uFFFD");                  // next line, a C1 control
  CHECK(clean_text("Città €5 数 😀") == "Città €5 数 😀");
}

TEST_CASE("line ends of every system become a line feed") {
  CHECK(clean_text("a\r\nb\rc\nd") == "a\nb\nc\nd");
}

TEST_CASE("coordinates have at most one decimal and never a sign of nothing") {
  CHECK(coordinate(12) == "12");
  CHECK(coordinate(12.34) == "12.3");
  CHECK(coordinate(-0.04) == "0");
  CHECK(coordinate(-1.25) == "-1.3");
  CHECK(coordinate(std::numeric_limits<double>::quiet_NaN()) == "0");
  CHECK(coordinate(std::numeric_limits<double>::infinity()) == "0");
  CHECK(coordinate(-1e300) == "-1000000000");
}

TEST_CASE("different plan ids give different markup ids of safe characters") {
  CHECK(markup_id("M1C1I1.02") == "id-M1C1I1_2e02");
  CHECK(markup_id("sdg:16.9") == "id-sdg_3a16_2e9");
  CHECK(markup_id("a_2e") != markup_id("a."));
  CHECK(markup_id("\" onload='x") == "id-_22_20onload_3d_27x");
}

TEST_CASE("only absolute http and https addresses become links") {
  CHECK(web_link("https://example.org/a?b=c#d") == "https://example.org/a?b=c#d");
  CHECK(web_link("HTTP://example.org") == "HTTP://example.org");
  for (const char* refused :
       {"javascript:alert(1)", "data:text/html,x", "//example.org", "", "http:", "https://",
        "https:///x", " https://example.org", "https://example.org/\"x", "https://example.org/a b",
        "https://example.org/\n", "java\nscript:x", "https://ex\xFF"}) {
    CHECK_FALSE(web_link(refused));
  }
}

TEST_CASE("elements close themselves and hold any text") {
  MarkupWriter writer;
  {
    const auto list = writer.element("ul", {{"class", "a\"b"}, {"data-size", 2.5}});
    writer.leaf("li", {}, "x < y");
    writer.empty("br");
    writer.text("tail & end");
  }
  CHECK(writer.str() ==
        "<ul class=\"a&quot;b\" data-size=\"2.5\"><li>x &lt; y</li><br/>tail &amp; end</ul>");
  pugi::xml_document document;
  CHECK(document.load_string(writer.str().c_str()));
}

}  // namespace sixstep_tests::markup_test
