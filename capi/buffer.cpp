// SPDX-License-Identifier: BSL-1.0
#include "buffer.hpp"

#include "arguments.hpp"

extern "C" {

const char* sixstep_buffer_data(const sixstep_buffer* buffer, size_t* length) {
  return sixstep_c::borrowed(buffer ? buffer->text : std::string_view(), length);
}

void sixstep_buffer_destroy(sixstep_buffer* buffer) { delete buffer; }

}  // extern "C"
