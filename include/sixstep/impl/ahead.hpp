// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <new>
#include <thread>
#include <utility>
#include <vector>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::parallel {

/// Steps from state to state, numbered by draws, most of which leave the state as it is. Other
/// threads take the next ones ahead from where the last known one led, and one that changes the
/// state undoes all that were taken after it: the caller gets the steps that it would have taken
/// itself, one after the other, on any number of threads. What else can be done at the same time is
/// done by the same threads before they take more steps. One thread calls.
template <typename State>
class Ahead {
 public:
  using StatePtr = std::shared_ptr<const State>;
  struct Step {
    StatePtr to;  ///< the same pointer where nothing changed
    std::uint64_t work = 0;
  };
  /// Depends on state and draw alone; called on any thread. What it gives once it is undone is not
  /// looked at.
  using Rule = std::function<Step(const StatePtr& from, std::uint64_t draw,
                                  const std::atomic<bool>& is_undone)>;
  using Task = std::function<void()>;

  /// 0 threads: as many as the processor runs at once, of which the caller's is one.
  Ahead(unsigned threads, Rule rule) : rule_(std::move(rule)) {
    const unsigned wanted = threads > 0 ? threads : std::thread::hardware_concurrency();
    try {
      while (helpers_.size() + 1 < wanted) helpers_.emplace_back([this] { help(); });
    } catch (const std::exception&) {
      // No more threads are to be had: those that are there do the work.
    }
  }
  ~Ahead() {
    {
      const std::lock_guard lock(mutex_);
      begin(nullptr, 0);
      ended_ = true;
    }
    changed_.notify_all();
  }
  Ahead(const Ahead&) = delete;
  Ahead& operator=(const Ahead&) = delete;

  bool is_alone() const { return helpers_.empty(); }

  /// The step of that draw.
  Step take(const StatePtr& from, std::uint64_t draw) {
    if (is_alone()) return rule_(from, draw, false_);
    std::unique_lock lock(mutex_);
    if (!is_next(from, draw)) begin(from, draw);
    while (slots_.empty() || !slots_.front()->is_done) {
      if (slots_.size() < most_ahead) {
        step(lock);
      } else {
        changed_.wait(lock);
      }
    }
    const std::shared_ptr<Slot> first = slots_.front();
    slots_.pop_front();
    lock.unlock();
    changed_.notify_all();
    if (first->failure) std::rethrow_exception(first->failure);
    return first->step;
  }

  /// That draw is asked for next, from that state.
  void expect(const StatePtr& from, std::uint64_t draw) {
    if (is_alone()) return;
    {
      const std::lock_guard lock(mutex_);
      if (is_next(from, draw)) return;
      begin(from, draw);
    }
    changed_.notify_all();
  }

  /// Takes no more steps until one is asked for or expected; then what the rule reads may change.
  void rest() {
    std::unique_lock lock(mutex_);
    begin(nullptr, 0);
    changed_.wait(lock, [&] { return stepping_ == 0; });
  }

  /// One task at a time, to be done when it is finished at the latest.
  void set_aside(Task task) { aside_ = post(std::move(task)); }
  /// `idle` is called at times while a helper is at it.
  void finish_aside(const Task& idle) { finish(std::exchange(aside_, nullptr), idle); }

  /// Does both, each on a thread of its own where a helper is free in time. Where the first throws,
  /// the second ends before it is told.
  void do_both(const Task& first, Task second, const Task& idle) {
    const JobPtr job = post(std::move(second));
    try {
      first();
      finish(job, idle);
    } catch (...) {
      drop(job);
      throw;
    }
  }

 private:
  struct Slot {
    StatePtr from;
    std::uint64_t draw = 0;
    std::atomic<bool> is_undone = false;
    bool is_done = false;
    Step step;
    std::exception_ptr failure;
  };
  struct Job {
    Task task;
    bool is_done = false;
    std::exception_ptr failure;
  };
  using JobPtr = std::shared_ptr<Job>;

  bool is_next(const StatePtr& from, std::uint64_t draw) const {
    if (slots_.empty()) return tip_ == from && next_ == draw;
    return slots_.front()->from == from && slots_.front()->draw == draw;
  }
  void undo_from(std::size_t place) {
    for (std::size_t k = place; k < slots_.size(); ++k) slots_[k]->is_undone = true;
    slots_.resize(place);
  }
  void begin(StatePtr from, std::uint64_t draw) {
    undo_from(0);
    tip_ = std::move(from);
    next_ = draw;
  }

  /// The next one, from the state that is known last.
  void step(std::unique_lock<std::mutex>& lock) {
    const auto slot = std::make_shared<Slot>();
    slot->from = tip_;
    slot->draw = next_;
    slots_.push_back(slot);
    ++next_;
    ++stepping_;
    lock.unlock();
    try {
      slot->step = rule_(slot->from, slot->draw, slot->is_undone);
    } catch (...) {
      slot->failure = std::current_exception();
    }
    lock.lock();
    --stepping_;
    slot->is_done = true;
    if (!slot->is_undone && !slot->failure && slot->step.to != slot->from) turn(*slot);
    changed_.notify_all();
  }

  /// What was begun from the state before it is of no use.
  void turn(const Slot& slot) {
    undo_from(static_cast<std::size_t>(slot.draw - slots_.front()->draw) + 1);
    tip_ = slot.step.to;
    next_ = slot.draw + 1;
  }

  JobPtr post(Task task) {
    const auto job = std::make_shared<Job>();
    job->task = std::move(task);
    {
      const std::lock_guard lock(mutex_);
      jobs_.push_back(job);
    }
    changed_.notify_all();
    return job;
  }

  void do_first_job(std::unique_lock<std::mutex>& lock) {
    const JobPtr job = jobs_.front();
    jobs_.pop_front();
    do_job(*job, lock);
  }

  void do_job(Job& job, std::unique_lock<std::mutex>& lock) {
    lock.unlock();
    try {
      job.task();
    } catch (...) {
      job.failure = std::current_exception();
    }
    lock.lock();
    job.is_done = true;
    changed_.notify_all();
  }

  /// False where a helper has begun it.
  bool withdraw(const JobPtr& job) { return std::erase(jobs_, job) > 0; }

  void finish(const JobPtr& job, const Task& idle) {
    constexpr std::chrono::milliseconds at_times(5);
    if (!job) return;
    std::unique_lock lock(mutex_);
    if (withdraw(job)) do_job(*job, lock);
    while (!job->is_done) {
      changed_.wait_for(lock, at_times);
      lock.unlock();
      idle();
      lock.lock();
    }
    if (job->failure) std::rethrow_exception(job->failure);
  }

  /// Not begun, or done.
  void drop(const JobPtr& job) {
    std::unique_lock lock(mutex_);
    if (withdraw(job)) return;
    changed_.wait(lock, [&] { return job->is_done; });
  }

  void help() {
    const auto has_work = [&] { return !jobs_.empty() || (tip_ && slots_.size() < most_ahead); };
    std::unique_lock lock(mutex_);
    try {
      for (;;) {
        changed_.wait(lock, [&] { return ended_ || has_work(); });
        if (ended_) return;
        jobs_.empty() ? step(lock) : do_first_job(lock);
      }
    } catch (const std::bad_alloc&) {
      // No memory for one more step: the caller, who would be told so, goes on alone.
    }
  }

  static constexpr std::size_t most_ahead = 4096;
  static constexpr std::atomic<bool> false_ = false;

  const Rule rule_;
  std::mutex mutex_;
  std::condition_variable changed_;
  StatePtr tip_;  ///< null: nothing is to be done
  std::uint64_t next_ = 0;
  std::deque<std::shared_ptr<Slot>> slots_;  ///< by draw
  std::size_t stepping_ = 0;                 ///< threads
  std::deque<JobPtr> jobs_;                  ///< not begun
  JobPtr aside_;
  bool ended_ = false;
  std::vector<std::jthread> helpers_;  ///< last: they end first
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::parallel
