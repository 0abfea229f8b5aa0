// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/io/read_limits.hpp>
#include <sixstep/plan/diagnostic.hpp>

namespace sixstep::inline SIXSTEP_FORM {

enum class JsonKind : std::uint8_t { null, boolean, number, string, list, object };

/// A value of a document, by its place in document order; 0 is the whole document.
using JsonIndex = std::uint32_t;

/// The children of a list or an object, in document order.
class JsonChildren;

/// A JSON text as a flat tree: values in document order, numbers as the text that was written, so
/// that amounts of money stay exact. Names and strings without escapes point into the text, which
/// must outlive the document. Immutable once parsed; safe to read from many threads.
class JsonDocument {
 public:
  JsonDocument() = default;
  JsonDocument(JsonDocument&&) = default;
  JsonDocument& operator=(JsonDocument&&) = default;

  JsonKind kind(JsonIndex value) const { return values_[value].kind; }

  /// The words of a string, the text of a number, "true", "false" or "null"; "" for lists and
  /// objects.
  std::string_view text(JsonIndex value) const {
    const Value& found = values_[value];
    return is_scalar(found.kind) ? words({found.place, found.size}) : std::string_view();
  }

  /// The name of a member of an object; "" for elements of lists and the whole document.
  std::string_view name(JsonIndex value) const {
    return words({values_[value].name_place, values_[value].name_size});
  }

  /// How many elements or members a list or an object has.
  std::size_t size(JsonIndex value) const {
    return is_scalar(values_[value].kind) ? 0 : values_[value].size;
  }

  /// One past the last value inside `value`.
  JsonIndex end_of(JsonIndex value) const {
    return is_scalar(values_[value].kind) ? value + 1 : values_[value].place;
  }

  JsonChildren children(JsonIndex value) const;

  /// The member of an object with this name. O(members).
  std::optional<JsonIndex> find(JsonIndex object, std::string_view name) const;

  /// JSON pointer (RFC 6901) to a value. O(values that stand beside its ancestors).
  std::string pointer(JsonIndex value) const;

  /// Members whose name stood in their object already, in document order.
  std::span<const JsonIndex> duplicates() const { return duplicates_; }

 private:
  friend class JsonBuilder;
  /// Some bytes of the text or, where `place` lies behind its end, of `unescaped_`.
  struct Words {
    std::uint32_t place = 0;
    std::uint32_t size = 0;
  };
  /// Large documents have millions of these, so that each byte more slows all reading.
  struct Value {
    std::uint32_t name_place = 0;
    std::uint32_t name_size : 29 = 0;
    JsonKind kind : 3 = JsonKind::null;
    std::uint32_t place =
        0;                   ///< of its words; of a list or an object one past the last value in it
    std::uint32_t size = 0;  ///< of its words; of a list or an object how many children it has
  };
  /// So that every place and every size of a name has room.
  static constexpr std::size_t most_bytes = (std::size_t{1} << 29) - 1;

  static constexpr bool is_scalar(JsonKind kind) { return kind < JsonKind::list; }

  std::string_view words(Words which) const {
    const bool in_text = which.place < text_.size();
    return {in_text ? text_.data() + which.place : unescaped_.data() + (which.place - text_.size()),
            which.size};
  }

  std::string_view text_;
  std::string unescaped_;  ///< what is not in the text as it is meant
  std::vector<Value> values_;
  std::vector<JsonIndex> duplicates_;
};

class JsonChildren {
 public:
  class iterator {
   public:
    using value_type = JsonIndex;
    using difference_type = std::ptrdiff_t;

    iterator() = default;
    iterator(const JsonDocument& document, JsonIndex at) : document_(&document), at_(at) {}
    JsonIndex operator*() const { return at_; }
    iterator& operator++() {
      at_ = document_->end_of(at_);
      return *this;
    }
    iterator operator++(int) {
      const iterator before = *this;
      ++*this;
      return before;
    }
    bool operator==(const iterator& other) const { return at_ == other.at_; }

   private:
    const JsonDocument* document_ = nullptr;
    JsonIndex at_ = 0;
  };

  JsonChildren(const JsonDocument& document, JsonIndex parent)
      : document_(&document), parent_(parent) {}
  iterator begin() const { return {*document_, parent_ + 1}; }
  iterator end() const { return {*document_, document_->end_of(parent_)}; }

 private:
  const JsonDocument* document_;
  JsonIndex parent_;
};

inline JsonChildren JsonDocument::children(JsonIndex value) const { return {*this, value}; }

/// A document, or the one reason why the text is not JSON or passes a limit.
struct JsonParsing {
  std::optional<JsonDocument> document;
  std::optional<Diagnostic> problem;
};

/// Parses strict JSON in UTF-8; a byte order mark before it is passed over. Members that are named
/// twice do not fail here: they are listed in `duplicates`. O(bytes).
JsonParsing parse_json(std::string_view text, const ReadLimits& limits = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/io/json_document.ipp>
#endif
