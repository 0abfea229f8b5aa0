// SPDX-License-Identifier: BSL-1.0
#include "token.hpp"

#include "guard.hpp"

extern "C" {

sixstep_status sixstep_token_create(sixstep_token** token, sixstep_error** error) {
  return sixstep_c::guard(token, "token", error, [&] {
    *token = new sixstep_token;
    return SIXSTEP_OK;
  });
}

void sixstep_token_cancel(sixstep_token* token) {
  if (token) token->cancelled->store(true, std::memory_order_relaxed);
}

int32_t sixstep_token_is_cancelled(const sixstep_token* token) {
  return token && token->cancelled->load(std::memory_order_relaxed) ? 1 : 0;
}

void sixstep_token_destroy(sixstep_token* token) { delete token; }

}  // extern "C"
