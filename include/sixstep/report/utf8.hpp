// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// The code points of `text`. Every byte that is not part of well-formed UTF-8 (overlong forms,
/// surrogates and truncated sequences included) becomes one U+FFFD. O(length).
std::u32string decode_utf8(std::string_view text);

/// Appends `code_point` to `text` as UTF-8; one that Unicode does not have is written as U+FFFD.
void append_utf8(std::string& text, char32_t code_point);

/// `code_points` as UTF-8. O(length).
std::string encode_utf8(std::u32string_view code_points);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/utf8.ipp>
#endif
