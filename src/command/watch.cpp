// SPDX-License-Identifier: BSL-1.0
#include <command/watch.hpp>

#include <csignal>
#include <cstdio>

#include <unistd.h>

namespace sixstep::command {

namespace {

volatile std::sig_atomic_t interrupted = 0;

/// The second Ctrl-C ends the program as it always does.
void on_interrupt(int signal) {
  interrupted = 1;
  std::signal(signal, SIG_DFL);
}

}  // namespace

Watch::Watch(std::optional<double> seconds)
    : next_show_(Clock::now() + std::chrono::seconds(1)), terminal_(::isatty(STDERR_FILENO) == 1) {
  constexpr double longest = 1e9;  // a century or so, which the clock can hold
  if (seconds && *seconds < longest) {
    deadline_ = Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                   std::chrono::duration<double>(*seconds));
  }
  interrupted = 0;
  std::signal(SIGINT, on_interrupt);
}

Watch::~Watch() {
  std::signal(SIGINT, SIG_DFL);
  if (shown_) std::fputs("\r\033[K", stderr);
}

bool Watch::operator()(const Progress& progress) {
  const Clock::time_point now = Clock::now();
  if (terminal_ && now >= next_show_) show(progress, now);
  if (interrupted || (deadline_ && now >= *deadline_)) stopped_ = true;
  return stopped_;
}

void Watch::show(const Progress& progress, Clock::time_point now) {
  next_show_ = now + std::chrono::milliseconds(200);
  shown_ = true;
  std::fprintf(stderr, "\r\033[K%.*s … (Ctrl-C stops with the best so far)",
               static_cast<int>(progress.stage.size()), progress.stage.data());
  std::fflush(stderr);
}

}  // namespace sixstep::command
