// SPDX-License-Identifier: BSL-1.0
#include "interruption.hpp"

#include "arguments.hpp"

namespace sixstep_c {

Interruption::Interruption(const sixstep_options& options) : options_(options) {
  ask({"starting", 0, std::nullopt, std::nullopt});
}

sixstep::StopCondition Interruption::condition() {
  sixstep::StopCondition condition{options_.work_limit, {}};
  if (options_.progress || options_.cancelled || options_.time_limit) {
    condition.should_stop = [this](const sixstep::Progress& progress) { return ask(progress); };
  }
  return condition;
}

bool Interruption::ask(const sixstep::Progress& progress) {
  happened_ = happened_ || is_cancelled() || is_late() || callback_stops(progress);
  return happened_;
}

bool Interruption::is_cancelled() const {
  return options_.cancelled && options_.cancelled->load(std::memory_order_relaxed);
}

bool Interruption::is_late() const {
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start_;
  return options_.time_limit && passed.count() >= *options_.time_limit;
}

bool Interruption::callback_stops(const sixstep::Progress& progress) {
  if (!options_.progress) return false;
  progress_.stage = progress.stage;
  progress_.work = progress.work;
  progress_.best = progress.best;
  progress_.bound = progress.bound;
  try {
    return options_.progress(&progress_, options_.progress_data) != 0;
  } catch (...) {
    throw Failure{.status = SIXSTEP_CALLBACK_FAILED,
                  .code = "callback-failed",
                  .message = "the progress callback threw an exception",
                  .item = "progress"};
  }
}

namespace {

int32_t tell(const std::optional<double>& known, double* value) {
  if (value) *value = known.value_or(0.0);
  return known ? 1 : 0;
}

}  // namespace
}  // namespace sixstep_c

extern "C" {

const char* sixstep_progress_stage(const sixstep_progress* progress, size_t* length) {
  return sixstep_c::borrowed(progress ? progress->stage : std::string_view(), length);
}

uint64_t sixstep_progress_work(const sixstep_progress* progress) {
  return progress ? progress->work : 0;
}

int32_t sixstep_progress_best(const sixstep_progress* progress, double* value) {
  return sixstep_c::tell(progress ? progress->best : std::nullopt, value);
}

int32_t sixstep_progress_bound(const sixstep_progress* progress, double* value) {
  return sixstep_c::tell(progress ? progress->bound : std::nullopt, value);
}

}  // extern "C"
