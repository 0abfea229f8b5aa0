// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/io/json_document.hpp>
#include <sixstep/io/text_position.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Where to point: at a value, or at the name of the member that holds it.
struct JsonPlace {
  JsonIndex value = 0;
  bool at_name = false;
};

/// Where values of a document stand in the text that it was parsed from, in the order asked.
///
/// Documents do not keep places, so that good documents do not pay for them: one scan of the text
/// finds all that are asked. O(bytes + places · log places).
std::vector<TextPosition> locate(std::string_view text, std::span<const JsonPlace> places);

/// The value that a JSON pointer leads to, or its innermost ancestor that is in the document. A
/// "modes/0" that is not there is passed over: an action may bear its single mode's members itself.
/// O(values beside the ancestors).
JsonIndex nearest_value(const JsonDocument& document, std::string_view pointer);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/io/json_location.ipp>
#endif
