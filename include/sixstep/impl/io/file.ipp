// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sixstep/io/file.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::file {

/// An open file that is closed when it goes.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }

 private:
  int number_;
};

inline std::string sentence(std::string_view verb, const std::string& path, std::string_view why) {
  return "cannot " + std::string(verb) + ' ' + path + ": " + std::string(why);
}

inline std::string reason(int error) {
  switch (error) {
    case ENOENT:
      return "there is no such file or folder";
    case EACCES:
      return "we have no permission";
    case EISDIR:
      return "it is a folder";
    case ENOTDIR:
      return "a part of its path is not a folder";
    case ENOSPC:
      return "the disk is full";
    case EROFS:
      return "the disk can only be read";
    default:
      return std::generic_category().message(error);
  }
}

/// Reads to the end; false with errno set if that fails, or as soon as there are more bytes.
inline bool read_all(int descriptor, std::string& bytes, std::size_t max_bytes) {
  std::array<char, 1 << 16> buffer;
  while (bytes.size() <= max_bytes) {
    const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
    if (count == 0) return true;
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
  }
  errno = EFBIG;
  return false;
}

inline bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

/// Writes to what is no regular file: a device, a pipe. 0, or the error.
inline int write_directly(const std::string& path, std::string_view bytes) {
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  return file.is_open() && write_all(file.number(), bytes) ? 0 : errno;
}

/// Makes the temporary file beside `path`, readable as a new file would be.
inline int create_beside(const std::string& path, std::string& temporary) {
  for (int attempt = 0; attempt < 1000; ++attempt) {
    temporary = path + '.' + std::to_string(::getpid()) + '.' + std::to_string(attempt) + ".tmp";
    const int file = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file >= 0 || errno != EEXIST) return file;
  }
  return -1;
}

/// Makes the new name last through a power cut; where a file system cannot, the file is still
/// whole.
inline void sync_folder(const std::string& path) {
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  const Descriptor file(
      ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (file.is_open()) ::fsync(file.number());
}

/// Replaces a regular file or makes a new one. 0, or the error.
inline int replace(const std::string& path, std::string_view bytes, const struct stat* old) {
  std::string temporary;
  const Descriptor file(create_beside(path, temporary));
  if (!file.is_open()) return errno;
  const bool written = (old == nullptr || ::fchmod(file.number(), old->st_mode & 07777) == 0) &&
                       write_all(file.number(), bytes) && ::fsync(file.number()) == 0 &&
                       ::rename(temporary.c_str(), path.c_str()) == 0;
  if (!written) {
    const int error = errno;
    ::unlink(temporary.c_str());
    return error;
  }
  sync_folder(path);
  return 0;
}

inline int write(const std::string& path, std::string_view bytes) {
  struct stat old {};
  if (::stat(path.c_str(), &old) != 0) return replace(path, bytes, nullptr);
  if (S_ISDIR(old.st_mode)) return EISDIR;
  if (!S_ISREG(old.st_mode)) return write_directly(path, bytes);
  if (::access(path.c_str(), W_OK) != 0) return errno;
  std::error_code error;
  const std::filesystem::path target = std::filesystem::canonical(path, error);
  return error ? error.value() : replace(target.string(), bytes, &old);
}

}  // namespace detail::file

SIXSTEP_INLINE FileReading read_file(const std::string& path, std::size_t max_bytes) {
  using namespace detail::file;
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) return {std::nullopt, sentence("read", path, reason(errno))};
  std::string bytes;
  if (read_all(file.number(), bytes, max_bytes)) return {std::move(bytes), {}};
  const std::string why =
      errno == EFBIG ? "it has more than " + std::to_string(max_bytes) + " bytes" : reason(errno);
  return {std::nullopt, sentence("read", path, why)};
}

SIXSTEP_INLINE std::optional<std::string> write_file(const std::string& path,
                                                     std::string_view bytes) {
  const int error = detail::file::write(path, bytes);
  if (error == 0) return std::nullopt;
  return detail::file::sentence("write", path, detail::file::reason(error));
}

}  // namespace sixstep::inline SIXSTEP_FORM
