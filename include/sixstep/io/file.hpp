// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// The bytes of a file, or a sentence that says why there are none.
struct FileReading {
  std::optional<std::string> bytes;
  std::string problem;  ///< "cannot read plan.json: it is a folder"
};

/// Reads a regular file, or a pipe to its end, of at most `max_bytes`. Folders, files that are
/// missing or closed to us, and files that are larger are answered with a sentence.
FileReading read_file(const std::string& path, std::size_t max_bytes = std::size_t{64} << 20);

/// Writes a file whole or not at all: into a temporary file in the same folder, which takes the
/// place of the old one only once it is on the disk. Whatever fails, a full disk included, the old
/// file is as it was and nothing is left behind. Links are followed; a device or pipe is written to
/// directly. Answers with a sentence if it fails.
std::optional<std::string> write_file(const std::string& path, std::string_view bytes);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/io/file.ipp>
#endif
