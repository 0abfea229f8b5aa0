// SPDX-License-Identifier: BSL-1.0
#include <sixstep/io/file.hpp>

#include <filesystem>
#include <iterator>

#include <unistd.h>

#include <doctest/doctest.h>

namespace sixstep_tests::file_test {

using namespace sixstep;

namespace {

/// A folder of this test's own that goes when the test ends.
struct Folder {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("sixstep-file-test-" + std::to_string(::getpid()));
  Folder() { std::filesystem::create_directories(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path); }

  std::string file(const char* name) const { return (path / name).string(); }
  std::ptrdiff_t entries() const {
    return std::distance(std::filesystem::directory_iterator(path), {});
  }
};

}  // namespace

TEST_CASE("what is written is read back, and nothing else is left in the folder") {
  const Folder folder;
  const std::string path = folder.file("plan.json");
  CHECK_FALSE(write_file(path, "first"));
  CHECK_FALSE(write_file(path, std::string_view("second\0", 7)));
  CHECK(read_file(path).bytes == std::string("second\0", 7));
  CHECK(folder.entries() == 1);
}

TEST_CASE("a file keeps its permissions when it is written again") {
  const Folder folder;
  const std::string path = folder.file("plan.json");
  CHECK_FALSE(write_file(path, "first"));
  const auto mine = std::filesystem::perms::owner_read | std::filesystem::perms::owner_write;
  std::filesystem::permissions(path, mine);
  CHECK_FALSE(write_file(path, "second"));
  CHECK(std::filesystem::status(path).permissions() == mine);
}

TEST_CASE("a link is followed, not replaced") {
  const Folder folder;
  CHECK_FALSE(write_file(folder.file("plan.json"), "first"));
  std::filesystem::create_symlink(folder.file("plan.json"), folder.file("link"));
  CHECK_FALSE(write_file(folder.file("link"), "second"));
  CHECK(std::filesystem::is_symlink(folder.file("link")));
  CHECK(read_file(folder.file("plan.json")).bytes == "second");
}

TEST_CASE("folders and missing files are answered with a sentence") {
  const Folder folder;
  const std::string missing = folder.file("missing.json");
  CHECK(read_file(missing).problem ==
        "cannot read " + missing + ": there is no such file or folder");
  CHECK(read_file(folder.path.string()).problem ==
        "cannot read " + folder.path.string() + ": it is a folder");
  CHECK(write_file(folder.path.string(), "x") ==
        "cannot write " + folder.path.string() + ": it is a folder");
  CHECK(write_file(folder.file("no/such/folder.json"), "x"));
}

TEST_CASE("a file that is larger than the limit is not read") {
  const Folder folder;
  CHECK_FALSE(write_file(folder.file("plan.json"), "12345"));
  CHECK(read_file(folder.file("plan.json"), 5).bytes == "12345");
  CHECK_FALSE(read_file(folder.file("plan.json"), 4).bytes);
}

TEST_CASE("a full disk is told") {
  if (!std::filesystem::exists("/dev/full")) return;
  CHECK(write_file("/dev/full", "x") == "cannot write /dev/full: the disk is full");
}

}  // namespace sixstep_tests::file_test
